import { describe, expect, test } from 'vitest';
import type { Notice } from '../../../domain/catalogue.ts';
import { isOptional, type Recipient } from '../../../domain/effect.ts';
import { noticeMail } from '../../../lambdas/mail/notices.ts';
import { attempt, relay, relayLeftBehind } from '../../../lambdas/relay/relay.ts';
import { NOTICES } from '../../support/catalogue.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { registered, running } from '../../support/story.ts';

const entriesOf = (one: Practice): string[] =>
  one.items.dump('records').flatMap(({ pk, dueKey }) => (pk.startsWith('OUTBOX#') ? [String(dueKey)] : []));

async function committed(one: Practice, ...effects: Parameters<Practice['committer']['commit']>[0]['effects']) {
  const result = await one.committer.commit({
    chain: 'organisation',
    actor: { role: 'system' },
    now: one.clock.read(),
    audit: [{ act: 'order', action: 'dossier.read', rules: ['audit.every-act'] }],
    agenda: [],
    effects,
    writes: [],
  });
  return result.ok ? result.outbox : [];
}

const facts = {
  from: '2026-03-05T09:30:00Z',
  opensOn: '2026-03-07',
  consents: '2',
  percent: '80',
  faults: '2',
  regulation: '2018-06-01',
  effectiveFrom: '2026-07-01',
  days: '28',
  dossier: '2026-0001',
  certificate: 'c',
  reviewOn: '2026-06-05',
  step: 'freeze',
  consent: 'consent-1',
  event: 'granted',
  outcome: 'granted',
  request: 'request-1',
  dueOn: '2026-04-05',
  outer: '2026-04-07',
  endsOn: '2026-04-05',
  kinds: 'correction',
  breach: 'breach-1',
  suggestion: 'suggestion-1',
  complaint: 'complaint-1',
  number: 'K-2026-0001',
  until: '2026-03-08T09:30:00Z',
  on: '2026-04-05',
  endedOn: '2021-04-05',
  years: '5',
  day: '2026-03-05',
  mails: '31',
  heldBack: '21',
  copy: 'copy-1',
  copies: '2',
  sheet: '3',
  category: 'test-result',
  lastDay: '2026-03-12',
  token: 'a-word-in-a-link',
  summary: 'summary-1',
  person: 'person-1',
  subjectNl: 'Uw dossier is vernietigd',
  linesNl: 'Het is weg.',
  subjectEn: 'Your dossier has been destroyed',
  linesEn: 'It is gone.',
};
const notice = (recipient: Recipient, name: Notice = 'regulation-notice') =>
  ({ type: 'notify', notice: name, recipient, facts }) as const;
const start = { type: 'start-execution', machine: 'erasure', name: 'case-1', input: { erasureId: 'case-1' } } as const;
const event = { type: 'event', event: 'RelocateDocuments', detail: { dossierId: 'd' } } as const;

/** One coach with an account, and a mail to that coach in the outbox. */
async function withMail() {
  const one = practice();
  const coach: Who = await one.invite('coach');
  const [id = ''] = await committed(one, notice({ to: 'person', personId: coach.personId }));
  return { one, coach, id };
}

describe('what was decided is carried out once', () => {
  test('an execution, an event and a mail, and then the outbox is empty', async () => {
    const { one, id } = await withMail();
    const [execution = '', relocation = ''] = await committed(one, start, event);
    expect(entriesOf(one)).toHaveLength(3);
    for (const entry of [id, execution, relocation]) expect(await relay(one, entry)).toBe('done');
    expect(one.executions.started).toEqual([{ machine: 'erasure', name: 'case-1', input: { erasureId: 'case-1' } }]);
    expect(one.events.published).toEqual([
      { source: 'dossierwacht', type: 'RelocateDocuments', detail: { dossierId: 'd' } },
    ]);
    expect(one.mailer.sent).toHaveLength(1);
    expect(entriesOf(one)).toEqual([]);
  });

  test('the same record twice, one after the other', async () => {
    const { one, id } = await withMail();
    const [execution = ''] = await committed(one, start);
    for (const entry of [id, execution]) {
      expect(await relay(one, entry)).toBe('done');
      expect(await relay(one, entry)).toBe('already-done');
    }
    expect([one.mailer.sent.length, one.executions.started.length]).toEqual([1, 1]);
  });

  test('the same record twice at once', async () => {
    const { one, id } = await withMail();
    const [execution = ''] = await committed(one, start);
    await Promise.all([relay(one, id), relay(one, id), relay(one, execution), relay(one, execution)]);
    expect([one.mailer.sent.length, one.executions.started.length, entriesOf(one).length]).toEqual([1, 1, 0]);
  });

  test('a relay that died after it took a mail leaves it to another one, some minutes later', async () => {
    const { one, id } = await withMail();
    const entry = await one.outbox.load(id);
    if (!entry) throw new Error('The entry is there');
    expect(await one.outbox.claim(entry, '2026-03-05T10:10:00Z')).toBe(true);
    expect(await relay(one, id)).toBe('taken');
    expect(one.mailer.sent).toEqual([]);
    one.clock.advance('PT10M');
    expect(await relay(one, id)).toBe('done');
    expect(one.mailer.sent).toHaveLength(1);
  });
});

test('whoever waits for an answer is told what came of it, once', async () => {
  const one = practice();
  const answer = { type: 'answer-token', token: 'token-1', outcome: 'granted' } as const;
  const [id = ''] = await committed(one, answer);
  expect(await relay(one, id)).toBe('done');
  expect(await relay(one, id)).toBe('already-done');
  expect(one.executions.answered).toEqual([{ token: 'token-1', output: { outcome: 'granted' } }]);
  expect(entriesOf(one)).toEqual([]);
});

test('an answer that does not get through stays until it does', async () => {
  const one = practice();
  const [id = ''] = await committed(one, { type: 'answer-token', token: 'token-1', outcome: 'refused' });
  const { answer } = one.executions;
  one.executions.answer = async () => {
    throw new Error('The service does not answer');
  };
  expect(await attempt(one, id)).toBe(false);
  one.executions.answer = answer;
  expect(await relayLeftBehind(one)).toBe(0);
  expect(one.executions.answered).toHaveLength(1);
});

describe('what fails stays', () => {
  test('a mail that nobody takes is sent later, once', async () => {
    const { one, id } = await withMail();
    one.mailer.refuses = true;
    expect(await attempt(one, id)).toBe(false);
    expect(entriesOf(one)).toEqual([id]);
    one.mailer.refuses = false;
    one.clock.advance('PT15M');
    expect(await relayLeftBehind(one)).toBe(0);
    expect(await relayLeftBehind(one)).toBe(0);
    expect([one.mailer.sent.length, entriesOf(one).length]).toEqual([1, 0]);
  });

  test('an execution that does not start is started when it can be, however late', async () => {
    const one = practice();
    await committed(one, start);
    const { start: started } = one.executions;
    one.executions.start = async () => {
      throw new Error('The service does not answer');
    };
    expect(await relayLeftBehind(one)).toBe(1);
    // Three weeks: far longer than it looks back, so each failure has to bring the entry along.
    for (const _ of [1, 2, 3, 4, 5, 6, 7]) {
      one.clock.advance('P3D');
      expect(await relayLeftBehind(one)).toBe(1);
    }
    one.executions.start = started;
    expect(await relayLeftBehind(one)).toBe(0);
    expect([one.executions.started.length, entriesOf(one).length]).toEqual([1, 0]);
  });

  test('one that fails holds no other up, and the log holds no address', async () => {
    const { one, coach } = await withMail();
    await committed(one, start);
    const contactOf = one.directory.contactOf.bind(one.directory);
    one.directory.contactOf = async () => {
      throw new Error(`No answer about ${coach.personId}: anke@voorbeeld.example`);
    };
    expect(await relayLeftBehind(one)).toBe(1);
    expect(one.executions.started).toHaveLength(1);
    one.directory.contactOf = contactOf;
    expect(JSON.stringify(one.logged)).not.toMatch(/voorbeeld\.example/);
  });
});

describe('an account that goes with its last mail', () => {
  async function last(name: Notice) {
    const one = practice();
    const { personId } = await one.invite('client');
    await committed(one, { ...notice({ to: 'person', personId }, name), lastNotice: true });
    /** Whether the account is there, and how much lies in the outbox. */
    const left = async () => [(await one.directory.contactOf(personId)) !== undefined, entriesOf(one).length];
    return { one, left };
  }

  test.each(['dossier-destroyed', 'complaint-destroyed'] as const)('goes when that is sent: %s', async (name) => {
    const { one, left } = await last(name);
    expect(await relayLeftBehind(one)).toBe(0);
    expect([one.mailer.sent.length, await left()]).toEqual([1, [false, 0]]);
  });

  test('[RIO-6.3] goes without it when the mail service takes nothing for two days, and waits until then', async () => {
    const { one, left } = await last('dossier-destroyed');
    one.mailer.refuses = true;
    for (const _ of ['the same day', 'the next day']) {
      expect(await relayLeftBehind(one)).toBe(1);
      expect(await left()).toEqual([true, 1]);
      one.clock.advance('P1D');
    }
    expect(await relayLeftBehind(one)).toBe(1);
    expect(await left()).toEqual([false, 1]);
    expect(one.logged).toContainEqual(
      expect.objectContaining({ message: 'account removed without its last mail', notice: 'dossier-destroyed' }),
    );
    // It was not told by mail, so the owner tells them, however long the mail service takes nothing.
    for (let day = 0; day < 10; day += 1) {
      one.clock.advance('P1D');
      expect(await relayLeftBehind(one)).toBe(1);
    }
    one.mailer.refuses = false;
    for (let time = 0; time < 2; time += 1) expect(await relayLeftBehind(one)).toBe(0);
    expect(one.mailer.sent).toMatchObject([
      { to: 'eigenaar@voorbeeld.example', subject: 'Vertel dit iemand op papier' },
    ]);
  });
});

describe('a mail', () => {
  test('[RIO-2.1] [EK-9.1] the client is sent the regulation when the channel is e-mail', async () => {
    const one = practice();
    const { dossierId, coach, client } = await registered(one);
    const body = { regulationVersion: '2018-06-01', givenOn: one.today(), channel: 'email' };
    await one.call('recordNotice', { dossierId }, { as: coach, body });
    await relayLeftBehind(one);
    const contact = await one.directory.contactOf(client.personId);
    expect(one.mailer.sent).toMatchObject([{ to: contact?.email, subject: 'Ons privacyreglement' }]);
    expect(one.mailer.sent[0]?.text).toContain('https://portaal.example/regulations/2018-06-01');
  });

  test('no address and no name lies in the outbox', async () => {
    const { one } = await withMail();
    const outbox = one.items.dump('records').filter(({ pk }) => pk.startsWith('OUTBOX#'));
    expect(JSON.stringify(outbox)).not.toMatch(/@|Anke|Merel/);
  });

  const REQUIRED = NOTICES.filter((name) => !isOptional(name, { to: 'person', personId: '' }));
  const OPTIONAL = NOTICES.filter((name) => isOptional(name, { to: 'person', personId: '' }));

  test.each(REQUIRED)(
    '[RIO-2.1] [RIO-6.3] of what somebody without an account must be told the owner hears once, with what to do: %s',
    async (name) => {
      const { one, coach } = await withMail();
      await one.call('removePerson', { personId: coach.personId });
      await relayLeftBehind(one);
      one.mailer.sent.splice(0);
      const [id = ''] = await committed(one, notice({ to: 'person', personId: coach.personId }, name));
      expect([await relay(one, id), await relay(one, id)]).toEqual(['done', 'already-done']);
      const [mail, ...others] = one.mailer.sent;
      expect([mail?.to, others]).toEqual(['eigenaar@voorbeeld.example', []]);
      const said = noticeMail(one, { notice: name, facts }, { email: 'iemand@voorbeeld.example', locale: 'nl' });
      expect(mail?.text).toContain(`“${said.subject}”`);
      expect(mail?.text).toMatch(/per post.*telefoon/s);
      expect(mail?.text).toContain(`https://portaal.example/people/${coach.personId}`);
      expect(mail?.text).not.toMatch(/undefined|Anke/);
      expect(entriesOf(one)).toEqual([]);
    },
  );

  test.each(OPTIONAL)('of what can be done without nobody hears who is gone, nor the owner: %s', async (name) => {
    const { one, coach, id } = await withMail();
    await relay(one, id);
    await one.call('removePerson', { personId: coach.personId });
    one.mailer.sent.splice(0);
    const [later = ''] = await committed(one, notice({ to: 'person', personId: coach.personId }, name));
    expect(await relay(one, later)).toBe('done');
    expect([one.mailer.sent, entriesOf(one)]).toEqual([[], []]);
  });

  test('every notice has its words, in the language of the reader, and names the supervisory authority', async () => {
    const one = practice();
    await running(one);
    const english = await one.invite('coach', { locale: 'en' });
    for (const name of NOTICES) {
      await committed(one, notice({ to: 'owner' }, name), notice({ to: 'person', personId: english.personId }, name));
      await relayLeftBehind(one);
      const [first, second] = one.mailer.sent.splice(0);
      const [dutch, other] = first?.text.startsWith('Beste') ? [first, second] : [second, first];
      expect([dutch?.to, other?.text.startsWith('Dear Anke,')]).toEqual(['eigenaar@voorbeeld.example', true]);
      for (const mail of [dutch, other]) {
        expect(mail?.text).toContain('autoriteitpersoonsgegevens.nl');
        expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/undefined|\$\{/);
        expect(mail?.html).toMatch(/<html lang="(nl|en)">/);
      }
    }
  });

  test('a name is a text in the page, whatever is in it', async () => {
    const one = practice();
    const { personId } = await one.invite('coach', { givenName: '<b>Anke & "co"</b>' });
    const [id = ''] = await committed(one, notice({ to: 'person', personId }));
    await relay(one, id);
    expect(one.mailer.sent[0]?.html).toContain('Beste &lt;b&gt;Anke &amp; &quot;co&quot;&lt;/b&gt;,');
    expect(one.mailer.sent[0]?.html).not.toContain('<b>');
  });
});

describe('somebody who wants no mail', () => {
  const without = async () => {
    const one = practice();
    const client = await one.invite('client');
    await one.call('changeMe', {}, { as: client, body: { mail: false } });
    const sent = async (name: Notice) => {
      const [id = ''] = await committed(one, notice({ to: 'person', personId: client.personId }, name));
      expect(await relay(one, id)).toBe('done');
      return one.mailer.sent.splice(0).length;
    };
    return { one, client, sent };
  };

  test('gets none that can be done without, and nothing of it stays in the outbox', async () => {
    const { one, sent } = await without();
    const optional = ['consent-question', 'consent-reminder', 'consent-receipt', 'consent-answer', 'disclosure-opened'];
    for (const name of optional) expect([name, await sent(name as Notice)]).toEqual([name, 0]);
    expect(entriesOf(one)).toEqual([]);
  });

  test('[RIO-2.1] [EK-9.1] gets what they must be told', async () => {
    const { sent } = await without();
    for (const name of ['regulation-notice', 'dossier-destroyed', 'coach-changed'] as const)
      expect([name, await sent(name)]).toEqual([name, 1]);
  });

  test('gets mail again from when they want it again', async () => {
    const { one, client, sent } = await without();
    await one.call('changeMe', {}, { as: client, body: { mail: true } });
    expect(await sent('consent-question')).toBe(1);
  });
});

describe('what is remembered of a mail', () => {
  test('to whom it went and about which consent, under the id of the mail service', async () => {
    const { one, coach, id } = await withMail();
    await relay(one, id);
    const { personId } = coach;
    expect((await one.mailLog.find('mail-1'))?.trace).toEqual({
      personId,
      notice: 'regulation-notice',
      sentAt: '2026-03-05T10:00:00.000Z',
      consent: { dossierId: '2026-0001', consentId: 'consent-1' },
    });
  });

  test('nothing of one to the owner', async () => {
    const one = practice();
    const [id = ''] = await committed(one, notice({ to: 'owner' }, 'mail-bounced'));
    await relay(one, id);
    expect(one.mailer.sent).toHaveLength(1);
    expect(one.items.dump('records').filter(({ pk }) => pk.startsWith('MAIL#'))).toEqual([]);
  });

  test('is lost when it cannot be written; the mail is not sent again for it', async () => {
    const { one, id } = await withMail();
    one.mailLog.remember = async () => {
      throw new Error('The table does not answer');
    };
    expect(await relay(one, id)).toBe('done');
    expect([one.mailer.sent.length, entriesOf(one).length]).toEqual([1, 0]);
  });
});
