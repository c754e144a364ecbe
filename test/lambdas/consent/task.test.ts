import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Consent } from '../../../domain/consent/consent.ts';
import type { Effect } from '../../../domain/effect.ts';
import { consentStep, tellAsker } from '../../../lambdas/consent/task.ts';
import { ConsentStore } from '../../../stores/consents.ts';
import { practice } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { chainOf } from '../support.ts';

/** A question to a client, as the coach's command leaves it. */
async function question(more: Partial<Consent> = {}) {
  const one = practice();
  const { dossierId, coach, client } = await running(one);
  const consents = new ConsentStore(one.items);
  const ports = { ...one, consents };
  const consent: Consent = {
    consentId: randomUUID(),
    dossierId,
    clientId: client.personId,
    version: 1,
    state: 'asked',
    scope: 'follow-up-contact',
    textVersion: '2018-06-01',
    subject: { kind: 'purpose' },
    askedBy: { personId: coach.personId, role: 'coach' },
    askedAt: '2026-03-05T10:00:00.000Z',
    expiresOn: '2026-03-26',
    bounces: [],
    receipts: [],
    secrets: {},
    ...more,
  };
  const { consentId } = consent;
  const loadedDossier = async () => {
    const loaded = await one.dossiers.load(dossierId);
    if (!loaded) throw new Error('The dossier is there');
    return loaded;
  };
  const load = async () => consents.load(dossierId, consentId, (await loadedDossier()).key);
  const change = async (next: Partial<Consent>) => {
    const before = await load();
    if (!before) throw new Error('The consent is there');
    const { write } = consents.saveWrite(before, { ...before, ...next }, (await loadedDossier()).key);
    expect(await one.items.transact([write])).toEqual({ ok: true });
  };
  expect(await one.items.transact([consents.createWrite(consent, (await loadedDossier()).key).write])).toEqual({
    ok: true,
  });
  const effects = (): Effect[] =>
    one.items.dump('records').flatMap((item) => (item.pk.startsWith('OUTBOX#') ? [item.effect as Effect] : []));
  const news = () => effects().filter((effect) => JSON.stringify(effect).includes(consentId) || 'token' in effect);
  const ids = { dossierId, consentId };
  const ask = (token: string) => consentStep(ports, { step: 'ask', ...ids, token });
  const tell = () => consentStep(ports, { step: 'tell', ...ids });
  const fail = () => consentStep(ports, { step: 'report-failure', ...ids });
  const erasing = async () => {
    const loaded = await loadedDossier();
    const { write } = one.dossiers.saveWrite(loaded, { ...loaded.dossier, state: 'erasing' });
    expect(await one.items.transact([write])).toEqual({ ok: true });
  };
  return { one, ports, ids, coach, client, consents, load, change, news, ask, tell, fail, erasing };
}

const ofType = (effects: readonly Effect[], type: Effect['type']) => effects.filter((effect) => effect.type === type);

test('asking leaves the token with the question and mails the client, in one commit', async () => {
  const { ask, load, news, client, ids, one } = await question();
  expect(await ask('token-1')).toEqual({ outcome: 'done' });
  expect(await load()).toMatchObject({ state: 'asked', token: 'token-1', version: 2 });
  expect(news()).toEqual([
    {
      type: 'notify',
      notice: 'consent-question',
      recipient: { to: 'person', personId: client.personId },
      facts: { dossier: ids.dossierId, consent: ids.consentId },
    },
  ]);
  expect((await chainOf(one, ids.dossierId)).at(-1)).toMatchObject({
    actor: { role: 'system' },
    action: 'consent.wait',
  });
});

test('asking again mails nothing; a new token takes the place of the older', async () => {
  const { ask, load, news } = await question();
  for (const token of ['token-1', 'token-1', 'token-2']) expect(await ask(token)).toEqual({ outcome: 'done' });
  expect(await load()).toMatchObject({ token: 'token-2', version: 3 });
  expect(news()).toHaveLength(1);
});

test.each(['granted', 'refused', 'expired', 'withdrawn', 'ended', 'cancelled'] as const)(
  'what is %s already is told to whoever begins to wait, and nobody is asked',
  async (state) => {
    const { ask, load, news } = await question({ state });
    expect(await ask('token-1')).toEqual({ outcome: 'done' });
    expect(news()).toEqual([{ type: 'answer-token', token: 'token-1', outcome: state }]);
    expect(await load()).toMatchObject({ state, version: 1 });
  },
);

test('an answer in the same moment is not lost: it is told at once', async () => {
  const { ask, change, consents, news, load } = await question();
  const read = consents.load.bind(consents);
  consents.load = async (...where) => {
    const asked = await read(...where);
    consents.load = read;
    await change({ state: 'granted' });
    return asked;
  };
  expect(await ask('token-1')).toEqual({ outcome: 'done' });
  expect(news()).toEqual([{ type: 'answer-token', token: 'token-1', outcome: 'granted' }]);
  expect(await load()).toMatchObject({ state: 'granted', version: 2 });
});

test('a dossier that is destroyed, and a consent that is not there, end the wait', async () => {
  const { ask, erasing, news, ids, ports, one, tell, fail } = await question();
  await erasing();
  expect(await ask('token-1')).toEqual({ outcome: 'gone' });
  const nowhere = { step: 'ask', dossierId: ids.dossierId, consentId: randomUUID(), token: 'token-2' } as const;
  expect(await consentStep(ports, nowhere)).toEqual({ outcome: 'gone' });
  expect(await consentStep(ports, { ...nowhere, dossierId: randomUUID(), token: 'token-3' })).toEqual({
    outcome: 'gone',
  });
  const told = ofType(news(), 'answer-token');
  expect(told.map((effect) => effect.type === 'answer-token' && [effect.token, effect.outcome]).sort()).toEqual([
    ['token-1', 'gone'],
    ['token-2', 'gone'],
    ['token-3', 'gone'],
  ]);
  expect((await chainOf(one, 'organisation')).at(-1)).toMatchObject({ action: 'consent.gone' });
  expect([await tell(), await fail()]).toEqual([{ outcome: 'gone' }, { outcome: 'gone' }]);
  expect(ofType(news(), 'notify')).toEqual([]);
});

test('the coach who asked hears what came of it, once, and the agenda has nothing left to tell', async () => {
  const { change, tell, ids, ports, one, coach, news, load } = await question();
  await change({ state: 'refused' });
  const item = { subject: ids.dossierId, kind: 'consent-tell', reference: ids.consentId, dueOn: '2026-03-06' } as const;
  await one.committer.commit({
    chain: ids.dossierId,
    actor: { role: 'system' },
    now: one.clock.read(),
    audit: [{ act: 'record', action: 'dossier.read', rules: ['audit.every-act'] }],
    agenda: [{ op: 'put', item }],
    effects: [],
    writes: [],
  });
  expect(await tell()).toEqual({ outcome: 'done' });
  expect(await tellAsker(ports, ids)).toBe('done');
  expect(news()).toEqual([
    {
      type: 'notify',
      notice: 'consent-answer',
      recipient: { to: 'person', personId: coach.personId },
      facts: { dossier: ids.dossierId, consent: ids.consentId, outcome: 'refused' },
    },
  ]);
  expect(await load()).toMatchObject({ toldAt: '2026-03-05T10:00:00.000Z' });
  const kinds = (await one.dossiers.agendaOf(ids.dossierId)).map(({ kind }) => kind);
  expect(kinds).not.toContain('consent-tell');
});

test('two who tell in the same moment tell once', async () => {
  const { tell, ids, ports, news, change } = await question();
  await change({ state: 'granted' });
  await Promise.all([tell(), tell(), tellAsker(ports, ids)]);
  expect(news()).toHaveLength(1);
});

test('nobody is told of what the client or the system asked, and the owner is as such', async () => {
  for (const role of ['client', 'system'] as const) {
    const { tell, news, load } = await question({ state: 'granted', askedBy: { personId: randomUUID(), role } });
    expect(await tell()).toEqual({ outcome: 'done' });
    expect([news(), (await load())?.toldAt !== undefined]).toEqual([[], true]);
  }
  const { tell, news } = await question({ state: 'granted', askedBy: { personId: randomUUID(), role: 'owner' } });
  await tell();
  expect(news()).toMatchObject([{ notice: 'consent-answer', recipient: { to: 'owner' } }]);
});

test('a wait that ran out before the question lapsed tells nothing yet', async () => {
  const { tell, news, load } = await question();
  expect(await tell()).toEqual({ outcome: 'done' });
  expect([news(), (await load())?.toldAt]).toEqual([[], undefined]);
});

test('a question that got stuck is told to the owner and stays as it is', async () => {
  const { fail, news, load, ids } = await question();
  expect(await fail()).toEqual({ outcome: 'done' });
  expect(news()).toEqual([
    {
      type: 'notify',
      notice: 'consent-failed',
      recipient: { to: 'owner' },
      facts: { dossier: ids.dossierId, consent: ids.consentId },
    },
  ]);
  expect(await load()).toMatchObject({ state: 'asked', version: 1 });
});
