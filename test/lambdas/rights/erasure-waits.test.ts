import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { CHANNELS } from '../../../domain/rights/request.ts';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { type Dossier, running } from '../../support/story.ts';
import { changesNothing, refusal } from '../support.ts';
import { call, decide, effectsOf, type Made, Run, requestOf, taskPorts, yes } from './support.ts';

type At = { readonly one: Practice; readonly dossier: Dossier; readonly request: Made };

/** What came on paper or by word of mouth: somebody else than the client puts it into the system. */
const REGISTERED = CHANNELS.filter((channel) => channel !== 'portal');

const swept = (one: Practice) => sweep({ ...one, ...sweepCommands(one) });
const stateOf = async ({ one, dossier }: At) => (await one.dossiers.load(dossier.dossierId))?.dossier.state;
const mails = (one: Practice) =>
  effectsOf(one).flatMap((effect) =>
    effect.type === 'notify' ? [{ notice: effect.notice, to: effect.recipient.to, on: effect.facts.on }] : [],
  );
const tokenless = (one: Practice) =>
  effectsOf(one).flatMap((effect) => (effect.type === 'start-execution' ? [`${effect.machine} ${effect.name}`] : []));
/** The execution goes on from where the request is. */
const goesOn = ({ one, request }: At, people?: Parameters<typeof taskPorts>[1]) =>
  new Run(one, request, taskPorts(one, people)).go();

/** A letter in which a client asks that everything goes, registered by the owner and granted. */
async function granted(channel: (typeof REGISTERED)[number] = 'letter', one = practice()): Promise<At> {
  const dossier = await running(one);
  const { dossierId } = dossier;
  const identity = { method: 'in-person', on: one.today() };
  const body = { kinds: ['erasure'], channel, receivedOn: one.today(), identity };
  const reply = await call(one, 'registerRights', { dossierId }, { body });
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  const at = { one, dossier, request: { dossierId, requestId: (reply.body as Made).requestId } };
  const run = new Run(one, at.request);
  expect(await run.go()).toBe('AwaitDecision');
  expect((await decide(one, at.request, yes('erasure'))).status).toBe(200);
  expect(await run.go()).toBe('Waits');
  return at;
}

const act = (
  { one, dossier: { dossierId } }: At,
  operation: 'objectToDestruction' | 'takeBackDestruction' | 'confirmDestruction' | 'liftHold',
  as: Who = one.owner,
) =>
  one.dossiers
    .load(dossierId)
    .then((loaded) =>
      one.call(operation, { dossierId }, { as, headers: { 'if-match': `"${loaded?.dossier.version}"` } }),
    );

describe('[RIO-6.3] [AVG-17.1] an erasure that somebody else registered for the client', () => {
  test.each(REGISTERED)(
    'by %s waits the grace, told to client and owner with the day, and is done then',
    async (channel) => {
      const at = await granted(channel);
      const { one, request } = at;
      const day = addDays(one.today(), 7);
      expect(await stateOf(at)).toBe('running');
      const told = mails(one).filter(({ notice }) => notice === 'destruction-waits');
      expect(told).toEqual([
        { notice: 'destruction-waits', to: 'person', on: day },
        { notice: 'destruction-waits', to: 'owner', on: day },
      ]);
      const seen = await call(one, 'getRights', { ...request });
      expect(seen.body).toMatchObject({
        state: 'decided',
        executions: [{ kind: 'erasure', state: 'todo', waitsUntil: day, overdue: false }],
      });
      for (let passed = 0; passed < 7; passed += 1) {
        expect(await goesOn(at)).toBe('Waits');
        await swept(one);
        expect(await stateOf(at), `after ${passed} days`).toBe('running');
        one.clock.advance('P1D');
      }
      const said = mails(one).map(({ notice }) => notice);
      expect(said.filter((notice) => /done|overdue|failed|recipient/.test(notice))).toEqual([]);
      expect(tokenless(one)).not.toContain(`rights-request ${request.requestId}-2`);
      await swept(one);
      expect(tokenless(one)).toContain(`rights-request ${request.requestId}-2`);
      expect(await goesOn(at)).toBe('Ended');
      expect(await stateOf(at)).toBe('erasing');
      expect(tokenless(one)).toContain(`erasure ${request.requestId}`);
    },
  );

  test('the owner can confirm it: the next sweep carries it out', async () => {
    const at = await granted();
    expect(await act(at, 'confirmDestruction')).toMatchObject({ status: 200, body: { destroyOn: at.one.today() } });
    await swept(at.one);
    expect(await goesOn(at)).toBe('Ended');
    expect(await stateOf(at)).toBe('erasing');
  });

  test('the client objects: it is held, and waits again when the owner lifts that', async () => {
    const at = await granted();
    expect((await act(at, 'objectToDestruction', at.dossier.client)).status).toBe(200);
    // Nothing is promised of what may not be done, and it is not said to be late.
    const { requestId } = at.request;
    const seen = await at.one.call('getRights', { ...at.request }, { as: at.dossier.client });
    expect(seen).toMatchObject({ body: { executions: [{ kind: 'erasure', state: 'held' }] } });
    const home = await at.one.call('getOverview', {}, { as: at.dossier.client });
    expect(home).toMatchObject({ body: { tasks: [], waits: [{ kind: 'objection' }] } });
    expect(JSON.stringify(home.body)).not.toContain(requestId);
    at.one.clock.advance('P10D');
    await swept(at.one);
    expect(await goesOn(at)).toBe('Waits');
    expect(await stateOf(at)).toBe('running');
    expect(await act(at, 'liftHold')).toMatchObject({
      status: 200,
      body: { destroyOn: addDays(at.one.today(), 7), destructionWaits: true },
    });
    at.one.clock.advance('P7D');
    await swept(at.one);
    expect(await goesOn(at)).toBe('Ended');
    expect(await stateOf(at)).toBe('erasing');
  });

  test.each(['client', 'owner'] as const)(
    'the %s takes it back: nothing is destroyed, and the request closes',
    async (who) => {
      const at = await granted();
      const { one, dossier, request } = at;
      for (const as of [dossier.coach])
        expect(await changesNothing(one, () => act(at, 'takeBackDestruction', as))).toEqual(
          refusal(403, 'not-allowed'),
        );
      const before = mails(one).length;
      expect(await act(at, 'takeBackDestruction', who === 'client' ? dossier.client : one.owner)).toMatchObject({
        status: 200,
        body: {},
      });
      const said = mails(one).slice(before);
      expect(said).toContainEqual({ notice: 'destruction-moved', to: 'person', on: undefined });
      expect(said.some(({ to }) => to === 'owner')).toBe(who === 'client');
      expect(await goesOn(at)).toBe('Ended');
      expect(await requestOf(one, request)).toMatchObject({
        state: 'closed',
        executions: [],
        decisions: [{ kind: 'erasure', outcome: 'granted', withdrawnOn: one.today() }],
      });
      one.clock.advance('P8D');
      await swept(one);
      expect(await stateOf(at)).toBe('running');
      expect(await changesNothing(one, () => act(at, 'takeBackDestruction'))).toEqual(
        refusal(409, 'destruction-not-brought-forward'),
      );
    },
  );
});

test('[RIO-6.3] what the client asks in their own account waits for nothing, and is not the owner’s to take back', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, client } = dossier;
  const body = { kinds: ['objection'], objectionDay: addDays(one.today(), 40) };
  const reply = await call(one, 'makeRights', { dossierId }, { as: client, body });
  const request = { dossierId, requestId: (reply.body as Made).requestId };
  const run = new Run(one, request);
  await run.go();
  await decide(one, request, yes('objection'));
  expect(await run.go()).toBe('Ended');
  const at = { one, dossier, request };
  expect(await changesNothing(one, () => act(at, 'takeBackDestruction'))).toEqual(
    refusal(409, 'destruction-not-brought-forward'),
  );
  expect((await act(at, 'takeBackDestruction', client)).status).toBe(200);
  expect((await one.dossiers.load(dossierId))?.dossier.broughtForward).toBeUndefined();
});
