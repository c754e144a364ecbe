import { describe, expect, test } from 'vitest';
import { mailReported } from '../../../contracts/events.ts';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { consentStep } from '../../../lambdas/consent/task.ts';
import { noteReports } from '../../../lambdas/mail/bounces.ts';
import { relayLeftBehind } from '../../../lambdas/relay/relay.ts';
import { ask, askedPartner, consentOf, noticesOf, partnerQuestion, yes } from '../../support/consents.ts';
import { practice } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { announcedByLink, asked, invited, mailed as mailedTo } from '../../support/test-invitations.ts';
import { erasing } from '../erasure/support.ts';
import { bodyOf, chainOf, everything, refusal } from '../support.ts';

/** A question that was mailed to the client: the last mail that went out. */
async function mailed() {
  const one = practice();
  const dossier = await running(one);
  one.accounts.signIn(dossier.client.personId);
  const partner = await one.invite('coach');
  const { consentId } = await askedPartner(one, dossier, partner);
  await consentStep(one, { step: 'ask', dossierId: dossier.dossierId, consentId, token: 'token-1' });
  expect(await relayLeftBehind(one)).toBe(0);
  const messageId = `mail-${one.mailer.sent.length}`;
  const client = async () => {
    const person = await one.people.load(dossier.client.personId);
    if (!person) throw new Error('The client is there');
    return person;
  };
  const bounces = async () => (await consentOf(one, dossier, consentId)).bounces;
  const comes = (report: object) => noteReports(one, delivered(report));
  return { one, dossier, partner, consentId, messageId, client, bounces, comes };
}

const address = 'client-anke@voorbeeld.example';
const delivered = (...reports: readonly (object | string)[]) => ({
  Records: reports.map((report) => ({
    EventSource: 'aws:sns',
    Sns: { Type: 'Notification', Message: typeof report === 'string' ? report : JSON.stringify(report) },
  })),
});
const mail = (messageId: string) => ({ messageId, source: 'praktijk@voorbeeld.example', destination: [address] });
const bounced = (messageId: string, bounceType = 'Permanent', name = 'eventType') => ({
  [name]: 'Bounce',
  mail: mail(messageId),
  bounce: { bounceType, bounceSubType: 'General', bouncedRecipients: [{ emailAddress: address }] },
});
const complained = (messageId: string) => ({
  eventType: 'Complaint',
  mail: mail(messageId),
  complaint: { complainedRecipients: [{ emailAddress: address }] },
});

describe('a mail that comes back for good', () => {
  test.each(['eventType', 'notificationType'])(
    'is on the case and with the account, and the owner is told (%s)',
    async (name) => {
      const { one, dossier, consentId, messageId, client, bounces, comes } = await mailed();
      await comes(bounced(messageId, 'Permanent', name));
      expect(await bounces()).toEqual([{ at: '2026-03-05T10:00:00.000Z', kind: 'permanent' }]);
      expect(await client()).toMatchObject({ mailBounced: one.today() });
      expect(noticesOf(one, 'mail-bounced')).toMatchObject([
        { recipient: { to: 'owner' }, facts: { dossier: dossier.dossierId, consent: consentId } },
      ]);
      await relayLeftBehind(one);
      expect(one.mailer.sent.at(-1)).toMatchObject({
        to: 'eigenaar@voorbeeld.example',
        subject: 'Een mail kwam terug',
      });
    },
  );

  test('that is reported again, or twice at once, is one', async () => {
    const { one, messageId, bounces, comes } = await mailed();
    await Promise.all([comes(bounced(messageId)), comes(bounced(messageId))]);
    const before = await everything(one);
    await comes(bounced(messageId));
    await noteReports(one, delivered(bounced(messageId), bounced(messageId, 'Transient')));
    expect(await everything(one)).toEqual(before);
    expect(await bounces()).toHaveLength(1);
    expect(noticesOf(one, 'mail-bounced')).toHaveLength(1);
  });

  test('stops further questions until the owner gives the account another address', async () => {
    const { one, dossier, messageId, comes } = await mailed();
    await comes(bounced(messageId));
    const question = partnerQuestion(await one.invite('coach'));
    expect(await ask(one, dossier, question)).toEqual(refusal(409, 'mail-bounces'));
    const { personId } = dossier.client;
    yes(await one.call('changeEmail', { personId }, { body: { email: 'nieuw@voorbeeld.example' } }));
    expect((await ask(one, dossier, question)).status).toBe(201);
  });

  test('late, when the address is another one by now, says nothing about that one', async () => {
    const { one, dossier, messageId, client, bounces, comes } = await mailed();
    one.clock.advance('PT1M');
    const { personId } = dossier.client;
    yes(await one.call('changeEmail', { personId }, { body: { email: 'nieuw@voorbeeld.example' } }));
    await comes(bounced(messageId));
    expect(await client()).not.toHaveProperty('mailBounced');
    expect(await bounces()).toHaveLength(1);
  });

  test('and is about no consent is with the account alone', async () => {
    const one = practice();
    const { personId } = await one.invite('coach');
    const sentAt = '2026-03-05T09:00:00.000Z';
    await one.mailLog.remember('mail-9', { personId, notice: 'regulation-notice', sentAt }, one.clock.read());
    for (const _ of [1, 2]) await noteReports(one, delivered(bounced('mail-9')));
    expect(await one.people.load(personId)).toMatchObject({ mailBounced: '2026-03-05' });
    expect(noticesOf(one, 'mail-bounced')).toEqual([]);
    expect((await chainOf(one, ORGANISATION_CHAIN)).filter(({ action }) => /bounced/.test(action))).toHaveLength(1);
  });
});

/** A test administrator was asked, in the last mail that went out. */
async function invitedBureau() {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach } = dossier;
  const { token } = await invited(one, dossier);
  const messageId = `mail-${one.mailer.sent.length}`;
  const comes = (report: object) => noteReports(one, delivered(report));
  const states = async () => {
    const reply = await one.call('listTestInvitations', { dossierId }, { as: coach });
    return bodyOf<{ items: readonly { state: string }[] }>(reply).items.map(({ state }) => state);
  };
  const look = () => one.call('getTestInvitation', {}, { as: 'nobody', body: { token } });
  return { one, dossier, token, messageId, comes, states, look };
}

describe('a mail to a test bureau', () => {
  test('[RIO-1.10] that comes back for good ends its invitation, and the coach is told once, with nothing of it', async () => {
    const { one, dossier, messageId, comes, states, look } = await invitedBureau();
    const { dossierId, coach } = dossier;
    await comes(bounced(messageId));
    expect(await states()).toEqual(['undeliverable']);
    expect(noticesOf(one, 'test-invitation-undeliverable')).toMatchObject([
      { recipient: { to: 'person', personId: coach.personId }, facts: { dossier: dossierId } },
    ]);
    expect((await chainOf(one, dossierId)).at(-2)).toMatchObject({ action: 'test-invitation.bounce' });
    expect(await look()).toEqual(refusal(404, 'test-invitation-unknown'));
    expect((await one.dossiers.agendaOf(dossierId)).filter(({ kind }) => kind === 'test-invitation')).toEqual([]);
    const before = await everything(one);
    for (const type of ['Permanent', 'Transient']) await comes(bounced(messageId, type));
    expect(await everything(one)).toEqual(before);
    await relayLeftBehind(one);
    const mail = one.mailer.sent.at(-1);
    expect(mail?.text).toContain(`/dossiers/${dossierId}`);
    expect(mail?.text).not.toMatch(/zuiderlicht|Merel/i);
    // Another address.
    await invited(one, dossier, { email: 'anders@zuiderlicht.example' });
    expect((await states()).sort()).toEqual(['open', 'undeliverable']);
  });

  test('[RIO-1.10] that came back before its link was made good never gets one', async () => {
    const one = practice();
    const dossier = await running(one);
    const invitationId = await asked(one, dossier);
    const remember = one.mailLog.remember.bind(one.mailLog);
    one.mailLog.remember = async (id, ...rest) => {
      await remember(id, ...rest);
      await noteReports(one, delivered(bounced(id)));
    };
    await mailedTo(one, dossier, invitationId);
    expect(noticesOf(one, 'test-invitation-undeliverable')).toHaveLength(1);
    expect(one.items.dump('records').filter(({ record }) => record === 'test-invitation-way')).toEqual([]);
  });

  test.each(['Transient', 'used', 'withdrawn', 'erasing', 'complaint'])(
    '[RIO-1.10] leaves the invitation as it is (%s)',
    async (why) => {
      const { one, dossier, token, messageId, comes, states } = await invitedBureau();
      if (why === 'used') await announcedByLink(one, token);
      if (why === 'withdrawn') {
        const { items } = bodyOf<{ items: { invitationId: string }[] }>(
          await one.call('listTestInvitations', { dossierId: dossier.dossierId }, { as: dossier.coach }),
        );
        const params = { dossierId: dossier.dossierId, invitationId: items[0]?.invitationId ?? '' };
        yes(await one.call('withdrawTestInvitation', params, { as: dossier.coach }));
      }
      if (why === 'erasing') await erasing(one, dossier);
      const before = why === 'erasing' ? undefined : await states();
      await comes(
        why === 'complaint' ? complained(messageId) : bounced(messageId, why === 'Transient' ? why : undefined),
      );
      expect(noticesOf(one, 'test-invitation-undeliverable')).toEqual([]);
      if (before) expect(await states()).toEqual(before);
    },
  );

  test('[RIO-1.10] that cannot be remembered is not sent again', async () => {
    const one = practice();
    const dossier = await running(one);
    const invitationId = await asked(one, dossier);
    one.mailLog.remember = () => Promise.reject(new Error('no table today'));
    await mailedTo(one, dossier, invitationId);
    expect(one.mailer.sent).toHaveLength(1);
    expect(one.logged.at(-1)).toMatchObject({ message: 'mail not remembered' });
  });
});

test('a mail that did not arrive for now is on the case, and nothing else follows', async () => {
  const { one, messageId, client, bounces, comes } = await mailed();
  for (const type of ['Transient', 'Undetermined']) await comes(bounced(messageId, type));
  expect(await bounces()).toMatchObject([{ kind: 'transient' }]);
  expect(await client()).not.toHaveProperty('mailBounced');
  expect(noticesOf(one, 'mail-bounced')).toEqual([]);
  // For good after all.
  await comes(bounced(messageId));
  expect(await bounces()).toMatchObject([{ kind: 'transient' }, { kind: 'permanent' }]);
  expect(await client()).toHaveProperty('mailBounced');
});

test('who calls a mail unwanted gets no more of what can be done without', async () => {
  const { one, messageId, client, bounces, comes } = await mailed();
  await comes(complained(messageId));
  const before = await everything(one);
  await comes(complained(messageId));
  expect(await everything(one)).toEqual(before);
  expect(await client()).toMatchObject({ noMail: true });
  expect(await bounces()).toEqual([]);
});

describe('what changes nothing', () => {
  test('a report about a mail of which nothing is known', async () => {
    const { one, comes } = await mailed();
    const before = await everything(one);
    await comes(bounced('mail-of-somebody-else'));
    expect(await everything(one)).toEqual(before);
    expect(one.logged.at(-1)).toMatchObject({ message: 'mail reported', outcome: 'unknown' });
  });

  test('what is no report of a bounce or a complaint', async () => {
    const { one, messageId } = await mailed();
    const before = await everything(one);
    const others = [
      { eventType: 'Delivery', mail: mail(messageId) },
      { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } },
      { eventType: 'Bounce', mail: { messageId: 7 } },
      'Successfully validated SNS topic for Amazon SES event publishing.',
      'null',
      '',
    ];
    await noteReports(one, delivered(...others));
    expect(await everything(one)).toEqual(before);
    const other = { Records: [{ s3: {} }] };
    await expect(async () => noteReports(one, mailReported().parse(other))).rejects.toThrow();
  });

  test('[RIO-6.3] the case of a dossier that is being destroyed', async () => {
    const { one, dossier, messageId, comes } = await mailed();
    const loaded = await one.dossiers.load(dossier.dossierId);
    if (!loaded) throw new Error('The dossier is there');
    await one.items.transact([one.dossiers.saveWrite(loaded, { ...loaded.dossier, state: 'erasing' }).write]);
    const inDossier = async () =>
      (await everything(one)).filter((item) => item.includes(`DOSSIER#${dossier.dossierId}`));
    const before = await inDossier();
    for (const _ of [1, 2]) await comes(bounced(messageId));
    expect(await inDossier()).toEqual(before);
  });
});

test('no address, and nobody’s id, is in the log or in a chain', async () => {
  const { one, dossier, messageId } = await mailed();
  const reports = [bounced('mail-of-somebody-else'), bounced(messageId, 'Transient'), complained(messageId)];
  await noteReports(one, delivered(...reports, bounced(messageId)));
  const said = JSON.stringify([
    one.logged,
    await chainOf(one, ORGANISATION_CHAIN),
    await chainOf(one, dossier.dossierId),
  ]);
  expect(said).not.toMatch(/@|voorbeeld\.example/);
  expect(said).not.toContain(dossier.client.personId);
});

test('when something stays contended the report comes again', async () => {
  const { one, messageId, bounces, comes } = await mailed();
  const { notedWrite } = one.mailLog;
  one.mailLog.notedWrite = (found, fate) => notedWrite.call(one.mailLog, { ...found, noted: 'complaint' }, fate);
  await expect(comes(bounced(messageId))).rejects.toThrow('contended');
  one.mailLog.notedWrite = notedWrite;
  await comes(bounced(messageId));
  expect(await bounces()).toHaveLength(1);
});
