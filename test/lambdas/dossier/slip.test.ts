import { describe, expect, test } from 'vitest';
import { addDays, addMonths, addYears } from '../../../domain/calendar.ts';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { type Dossier, ended, registered, termPasses } from '../../support/story.ts';
import { effectsOf } from '../rights/support.ts';
import { chainOf, changesNothing, refusal } from '../support.ts';

const swept = (one: Practice) => sweep({ ...one, ...sweepCommands(one) });

const noticesOf = (one: Practice) =>
  effectsOf(one).flatMap((effect) => (effect.type === 'notify' ? [effect.notice as string] : []));

type At = { readonly one: Practice; readonly dossier: Dossier };

async function loaded({ one, dossier }: At) {
  const found = await one.dossiers.load(dossier.dossierId);
  if (!found) throw new Error('The dossier is there');
  return found.dossier;
}

/** A dossier as it comes in from the paper of before: it was given, it began and it ended years ago. */
async function old(one = practice(), startedOn = '2019-01-07'): Promise<At> {
  const dossier = await registered(one);
  const { dossierId, coach } = dossier;
  const regulationVersion = one.policy.regulations.at(-1)?.version;
  const body = { regulationVersion, givenOn: startedOn, channel: 'letter' };
  expect((await one.call('recordNotice', { dossierId }, { as: coach, body })).status).toBe(201);
  expect((await one.call('startTrajectory', { dossierId }, { as: coach, body: { startedOn } })).status).toBe(200);
  return { one, dossier };
}

const ending = ({ one, dossier: { dossierId, coach } }: At, endedOn: string) =>
  one.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn } });

async function match(at: At): Promise<Record<string, string>> {
  return { 'if-match': `"${(await loaded(at)).version}"` };
}

/** Everything that somebody other than the client can do that makes a destruction fall due. */
const SLIPS: readonly (readonly [string, () => Promise<{ at: At; slip: () => Promise<number> }>])[] = [
  [
    'an end of years ago',
    async () => {
      const at = await old();
      return { at, slip: async () => (await ending(at, '2020-02-03')).status };
    },
  ],
  [
    'an end that is corrected to a day of years ago',
    async () => {
      const at = await old();
      await ending(at, at.one.today());
      const headers = await match(at);
      const { dossierId, coach } = at.dossier;
      const body = { endedOn: '2020-02-03' };
      return {
        at,
        slip: async () => (await at.one.call('changeEnd', { dossierId }, { as: coach, headers, body })).status,
      };
    },
  ],
  [
    'a legal hold that is lifted after the term',
    async () => {
      const at = await old();
      await ended(at.one, at.dossier);
      const { dossierId } = at.dossier;
      const body = { reason: 'Rechtszaak', reviewOn: addDays(at.one.today(), 60) };
      await at.one.call('placeHold', { dossierId }, { headers: await match(at), body });
      at.one.clock.advance('P6Y');
      const headers = await match(at);
      return { at, slip: async () => (await at.one.call('liftHold', { dossierId }, { headers })).status };
    },
  ],
];

describe('[RIO-6.3] [EK-10.1] what cannot be undone is not done in an hour by one person', () => {
  test.each(SLIPS)(
    '%s: it waits the grace of the policy, and client and owner are told the day',
    async (_what, begin) => {
      const { at, slip } = await begin();
      const { one } = at;
      const before = noticesOf(one).length;
      expect(await slip()).toBe(200);
      const waits = noticesOf(one)
        .slice(before)
        .filter((notice) => notice === 'destruction-waits');
      for (let day = 0; day < 7; day += 1) {
        await swept(one);
        expect((await loaded(at)).state, `after ${day} days`).toBe('ended');
        one.clock.advance('P1D');
      }
      await swept(one);
      expect((await loaded(at)).state).toBe('erasing');
      expect(waits).toHaveLength(2);
    },
  );
});

/** An end of years ago, which waits. */
async function waiting(): Promise<At> {
  const at = await old();
  expect(await ending(at, '2020-02-03')).toMatchObject({
    status: 200,
    body: { destroyOn: addDays(at.one.today(), 7), destructionWaits: true },
  });
  return at;
}

const confirm = async (at: At, as?: Who) =>
  at.one.call(
    'confirmDestruction',
    { dossierId: at.dossier.dossierId },
    { headers: await match(at), ...(as === undefined ? {} : { as }) },
  );
const object = ({ one, dossier: { dossierId, client } }: At, as: Who = client) =>
  one.call('objectToDestruction', { dossierId }, { as });
const lift = async (at: At) =>
  at.one.call('liftHold', { dossierId: at.dossier.dossierId }, { headers: await match(at) });

describe('[RIO-6.3] [EK-10.1] while it waits', () => {
  test('the owner can confirm that it is right, and nobody else: the next sweep destroys it', async () => {
    const at = await waiting();
    const { one, dossier } = at;
    for (const as of [dossier.coach, dossier.client])
      expect(await changesNothing(one, () => confirm(at, as))).toEqual(refusal(403, 'not-allowed'));
    const stranger = await one.invite('coach');
    expect(await changesNothing(one, () => confirm(at, stranger))).toEqual(refusal(404, 'not-found'));
    const bare = () => one.call('confirmDestruction', { dossierId: dossier.dossierId });
    expect(await changesNothing(one, bare)).toEqual(refusal(428, 'precondition-required'));
    const confirmed = await confirm(at);
    expect(confirmed).toMatchObject({ status: 200, body: { destroyOn: one.today() } });
    expect(confirmed.body).not.toHaveProperty('destructionWaits');
    expect(await changesNothing(one, () => confirm(at))).toEqual(refusal(409, 'destruction-not-waiting'));
    await swept(one);
    expect((await loaded(at)).state).toBe('erasing');
    expect((await chainOf(one, dossier.dossierId)).map(({ action }) => action)).toContain('destruction.confirm');
  });

  test('there is nothing to confirm of a destruction that does not, or not yet', async () => {
    const at = await old();
    expect(await changesNothing(at.one, () => confirm(at))).toEqual(refusal(409, 'not-ended'));
    await ended(at.one, at.dossier);
    expect(await changesNothing(at.one, () => confirm(at))).toEqual(refusal(409, 'destruction-not-waiting'));
    await termPasses(at.one);
    expect(await changesNothing(at.one, () => confirm(at))).toEqual(refusal(409, 'destruction-not-waiting'));
  });

  test('a corrected end puts it off to its own day, and nothing of the old one is left', async () => {
    const at = await waiting();
    const { dossierId, coach } = at.dossier;
    const endedOn = addDays(at.one.today(), -30);
    const options = { as: coach, headers: await match(at), body: { endedOn } };
    const corrected = await at.one.call('changeEnd', { dossierId }, options);
    expect(corrected).toMatchObject({ status: 200, body: { destroyOn: addYears(endedOn, 5) } });
    expect(corrected.body).not.toHaveProperty('destructionWaits');
    at.one.clock.advance('P1M');
    await swept(at.one);
    expect((await loaded(at)).state).toBe('ended');
  });
});

describe('[RIO-6.3] [EK-10.1] [AVG-17.3] the client objects to a destruction', () => {
  test('it is held until the owner has looked at it, and then it waits again', async () => {
    const at = await waiting();
    const { one } = at;
    expect(await object(at)).toMatchObject({
      status: 200,
      // The owner sees on whose word it lies there.
      body: { hold: { placedOn: one.today(), reviewOn: addMonths(one.today(), 1), objection: true } },
    });
    expect(noticesOf(one)).toContain('destruction-objected');
    one.clock.advance('P20D');
    await swept(one);
    expect((await loaded(at)).state).toBe('ended');
    expect(await changesNothing(one, () => confirm(at))).toEqual(refusal(409, 'held'));
    const before = noticesOf(one).length;
    expect(await lift(at)).toMatchObject({
      status: 200,
      body: { destroyOn: addDays(one.today(), 7), destructionWaits: true },
    });
    expect(noticesOf(one).slice(before)).toEqual(['destruction-waits', 'destruction-waits']);
    // A second time nothing new is said.
    expect(await changesNothing(one, () => object(at))).toEqual(refusal(409, 'destruction-objected'));
    one.clock.advance('P7D');
    await swept(one);
    expect((await loaded(at)).state).toBe('erasing');
  });

  test('from the moment that it was announced, and nobody but the client', async () => {
    const at = await old();
    const { one } = at;
    await ended(one, at.dossier);
    expect(await changesNothing(one, () => object(at))).toEqual(refusal(409, 'destruction-not-announced'));
    await termPasses(one);
    for (const as of [at.dossier.coach, one.owner])
      expect(await changesNothing(one, () => object(at, as))).toEqual(refusal(403, 'not-allowed'));
    expect((await object(at)).status).toBe(200);
    expect(await changesNothing(one, () => object(at))).toEqual(refusal(409, 'held'));
  });
});

test('[RIO-6.3] the client reads on the timeline when and why, and that they were told', async () => {
  const at = await waiting();
  const { dossierId, client } = at.dossier;
  const { body } = await at.one.call('getTimeline', { dossierId }, { as: client });
  expect(body).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({ moment: 'destruction-announced', day: at.one.today() }),
      {
        moment: 'destruction',
        day: addDays(at.one.today(), 7),
        because: {
          nl: 'de dag was 3 februari 2025, maar dat bleek laat: het wacht tot deze dag, of tot de praktijk het bevestigt',
          en: 'its day was 3 February 2025, but that was found late: it waits until this day, or until the practice confirms it',
        },
      },
    ]),
  });
});
