import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { disclosed, principal, withdraw } from '../../support/consents.ts';
import { ContendedItems, Simulation } from '../../support/contention.ts';
import { CREATIONS } from '../../support/creations.ts';
import { type Practice, practice, type Reply } from '../../support/practice.ts';
import { running, uploaded } from '../../support/story.ts';
import { announcedByLink, invited } from '../../support/test-invitations.ts';

const specs = Object.entries(OPERATIONS) as [OperationName, (typeof OPERATIONS)[OperationName]][];
/** Whatever makes something: signed in, or by nobody in particular. */
const creating = specs.flatMap(([name, { kind, public: isPublic }]) =>
  kind === 'creates' || (isPublic && kind !== 'reads') ? [name] : [],
);

function contended(seed: number) {
  const items = new ContendedItems();
  const simulation = new Simulation(seed);
  const one = practice(undefined, undefined, undefined, undefined, { items, pause: simulation.pause });
  /** Runs these at once, in time. */
  const atOnce = async (acts: readonly (() => Promise<Reply>)[]): Promise<Reply[]> => {
    items.simulation = simulation;
    const replies = await simulation.run(acts);
    delete items.simulation;
    return replies;
  };
  return { one, simulation, atOnce };
}

const statuses = (replies: readonly Reply[]): Record<number, number> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(replies, ({ status }) => status)).map(([status, those]) => [status, those?.length]),
  ) as Record<number, number>;

/** So many test administrators, each with a link of their own, for one dossier. */
async function sendersByLink(one: Practice, count: number): Promise<(() => Promise<Reply>)[]> {
  const dossier = await running(one);
  const acts: (() => Promise<Reply>)[] = [];
  for (let n = 0; n < count; n += 1) {
    const { token } = await invited(one, dossier);
    acts.push(() => announcedByLink(one, token));
  }
  return acts;
}

/** So many requests that make one of these. */
async function makers(one: Practice, name: OperationName, count: number): Promise<(() => Promise<Reply>)[]> {
  if (name === 'sendTestResult') return sendersByLink(one, count);
  const make = CREATIONS[name];
  if (!make)
    return Array.from({ length: count }, () => () => one.call(name, {}, { as: 'nobody', body: { text: 'Dag.' } }));
  const creation = await make(one);
  const acts: (() => Promise<Reply>)[] = [];
  for (let n = 0; n < count; n += 1) {
    const { as, params, body } = creation.second && name !== 'invitePerson' ? await make(one) : creation;
    const own = name === 'invitePerson' ? { ...body, email: `coach-${n}@voorbeeld.example` } : body;
    acts.push(() => one.call(name, params, { as, body: own }));
  }
  return acts;
}

/** Those that write the dossier itself, so that each has to see what the one before it did. */
const ONE_AFTER_ANOTHER: readonly OperationName[] = ['recordNotice', 'recordPaper'];

describe.each(creating)('%s', (name) => {
  test('fifty at once are all made; whoever is to come again is told when, and succeeds then', async () => {
    const { one, simulation, atOnce } = contended(50);
    const first: Reply[] = [];
    const untilMade = (make: () => Promise<Reply>) => async () => {
      let reply = await make();
      first.push(reply);
      for (let again = 0; again < 3 && reply.status === 503; again += 1) {
        await simulation.pause.sleep(1_000 * Number(reply.headers['retry-after']));
        reply = await make();
      }
      return reply;
    };
    const replies = await atOnce((await makers(one, name, 50)).map(untilMade));
    expect(statuses(replies)).toEqual({ 201: 50 });
    if (!ONE_AFTER_ANOTHER.includes(name)) expect(statuses(first)).toEqual({ 201: 50 });
  });
});

test('[RIO-5.1] a withdrawal comes through beside fifty creations and three who go on downloading', async () => {
  const { one, atOnce } = contended(3);
  const dossier = await running(one);
  const documentId = await uploaded(one, dossier);
  const organisation = await principal(one, 'uwv');
  const { consentId } = await disclosed(one, dossier, organisation, [documentId]);
  const { dossierId, coach, client } = dossier;
  const load = await makers(one, 'createDossier', 50);
  let over = false;
  const downloads: number[] = [];
  const loop = async (as: typeof coach): Promise<Reply> => {
    for (;;) {
      const reply = await one.call('downloadDocument', { dossierId, documentId }, { as });
      downloads.push(reply.status);
      if (over) return reply;
    }
  };
  const taken = async (): Promise<Reply> => {
    const reply = await withdraw(one, dossier, consentId);
    over = true;
    return reply;
  };
  const [withdrawn, ...others] = await atOnce([taken, ...load, ...[coach, client, client].map((as) => () => loop(as))]);
  expect(withdrawn?.status).toBe(200);
  expect(statuses(others.slice(0, 50))).toEqual({ 201: 50 });
  expect(new Set(downloads)).toEqual(new Set([201]));
});
