import { expect, test } from 'vitest';
import { attempt } from '../../../lambdas/relay/relay.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { type Dossier, running } from '../../support/story.ts';
import { erasing, portsOn, STEPS } from './support.ts';

const CASES = ['00000000-0000-4000-8000-0000000000e1', '00000000-0000-4000-8000-0000000000e2'] as const;
type Case = { readonly erasureId: string; readonly dossierId: string };

/** Two dossiers of one client, both erased up to where the client is told. */
async function twoErased() {
  const one = practice();
  const first = await running(one);
  const body = { service: one.policy.services.find(({ wvp }) => wvp)?.id, purpose: one.policy.purposes[0]?.id };
  const names = { firstName: 'Merel', lastName: 'Böhm', email: 'merel@voorbeeld.example' };
  const create = { as: first.coach, body: { ...body, clientId: first.client.personId, client: names } };
  const { dossierId } = (await one.call('createDossier', {}, create)).body as { dossierId: string };
  const second: Dossier = { ...first, dossierId };
  const loaded = await one.dossiers.load(dossierId);
  if (!loaded) throw new Error('The dossier is there');
  const over = { ...loaded.dossier, state: 'erasing', endedOn: one.today() } as const;
  await erasing(one, first);
  await one.items.transact([one.dossiers.saveWrite(loaded, over).write]);
  const cases = [first, second].map(
    (dossier, n): Case => ({ erasureId: CASES[n] ?? '', dossierId: dossier.dossierId }),
  );
  for (const [name, , run] of STEPS) if (name !== 'tell') for (const each of cases) await run(each, portsOn(one, one));
  const tell = STEPS.find(([name]) => name === 'tell')?.[2];
  if (!tell) throw new Error('There is such a step');
  const address = (await one.accounts.contactOf(first.client.personId))?.email ?? '';
  return { one, client: first.client, cases, address, tell: (each: Case) => tell(each, portsOn(one, one)) };
}

const outboxOf = (one: Practice): string[] =>
  one.items.dump('records').flatMap(({ record, dueKey }) => (record === 'outbox' ? [String(dueKey)] : []));

/** In whatever order the relay gets to them, until nothing is left. */
async function relayed(one: Practice, reversed: boolean): Promise<void> {
  for (let left = outboxOf(one), times = 0; left.length > 0 && times < 5; left = outboxOf(one), times += 1)
    for (const id of reversed ? left.toReversed() : left) await attempt(one, id);
}

test.each([
  ['one after the other', false, false],
  ['one after the other, the last mail first', false, true],
  ['in one instant', true, false],
  ['in one instant, the last mail first', true, true],
])('[RIO-6.3] two dossiers of a client destroyed %s: told of both, and then the account goes', async (...row) => {
  const [, atOnce, reversed] = row;
  const { one, client, cases, address, tell } = await twoErased();
  const outcomes = atOnce ? await Promise.all(cases.map(tell)) : [];
  if (!atOnce) for (const each of cases) outcomes.push(await tell(each));
  expect(outcomes).toEqual([{ outcome: 'done' }, { outcome: 'done' }]);
  const last = one.items.dump('records').filter((item) => JSON.stringify(item).includes('"lastNotice":true'));
  expect(last).toHaveLength(1);
  await relayed(one, reversed);
  const mails = one.mailer.sent.filter(({ to, subject }) => to === address && /vernietigd/i.test(subject));
  expect(mails).toHaveLength(2);
  expect(await one.accounts.contactOf(client.personId)).toBeUndefined();
  expect(await one.people.load(client.personId)).toBeUndefined();
  expect(await one.items.query('records', `PERSON#${client.personId}`)).toEqual({ items: [] });
});
