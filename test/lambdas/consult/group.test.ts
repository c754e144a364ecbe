import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yes } from '../../support/consents.ts';
import { type Practice, practice, type Reply, type Who } from '../../support/practice.ts';
import { clientData, type Dossier, ended, running } from '../../support/story.ts';

const FIRST = ['Aaltje', 'Bregje', 'Cunera', 'Dorethea'] as const;

/** Clients of one coach, each with a name that nobody else has. */
async function group(one: Practice): Promise<readonly Dossier[]> {
  const coach = await one.invite('coach');
  const all: Dossier[] = [];
  for (const firstName of FIRST)
    all.push(
      await running(one, { client: { ...clientData, firstName, lastName: `Van der ${firstName}laan` } }, { coach }),
    );
  return all;
}

/** As the portal sends it: for each dossier a request of its own, one after the other. */
async function session(one: Practice, dossiers: readonly Dossier[], minutes: readonly number[]): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const [place, { dossierId, coach }] of dossiers.entries()) {
    const body = { kind: 'group-guidance', day: one.today(), minutes: minutes[place] ?? 0 };
    replies.push(await one.call('recordActivity', { dossierId }, { as: coach, body }));
  }
  return replies;
}

/** All that somebody reads in one dossier about its time. */
async function readOf(one: Practice, { dossierId }: Dossier, as: Who): Promise<string> {
  const replies = await Promise.all(
    (['listActivities', 'getTime', 'listAudit', 'listAgenda'] as const).map((name) =>
      one.call(name, { dossierId }, { as }),
    ),
  );
  return JSON.stringify(replies.map((reply) => yes(reply)));
}

test('[EK-1.10] each dossier of a group has an entry of its own with its own minutes, and no entry shows another by id, number or name', async () => {
  const one = practice('eigenkans');
  const dossiers = await group(one);
  const marks = await Promise.all(
    dossiers.map(async ({ dossierId, client }, place) => {
      const number = (await one.dossiers.load(dossierId))?.dossier.number ?? '';
      return [dossierId, number, client.personId, FIRST[place] ?? ''];
    }),
  );
  const used = dossiers.map(() => 0);
  const minutes = fc.array(fc.integer({ min: 1, max: 480 }), { minLength: FIRST.length, maxLength: FIRST.length });
  await fc.assert(
    fc.asyncProperty(minutes, async (taken) => {
      const replies = await session(one, dossiers, taken);
      for (const [place, dossier] of dossiers.entries()) {
        used[place] = (used[place] ?? 0) + (taken[place] ?? 0);
        const others = marks.filter((_, other) => other !== place).flat();
        const reply = replies[place];
        if (!reply) throw new Error('Somebody got no answer');
        const answer = JSON.stringify(yes(reply));
        const shown = [answer, await readOf(one, dossier, dossier.client), await readOf(one, dossier, dossier.coach)];
        for (const text of shown) expect(others.filter((mark) => text.includes(mark))).toEqual([]);
        const { total } = yes<{ total: number }>(
          await one.call('getTime', { dossierId: dossier.dossierId }, { as: dossier.client }),
        );
        expect(total).toBe(used[place]);
      }
    }),
    { numRuns: 5 },
  );
});

test('[EK-1.10] what is refused for one dossier of a group is said with it, and the others are whole', async () => {
  const one = practice('eigenkans');
  const dossiers = await group(one);
  const [over, ...going] = dossiers;
  if (!over) throw new Error('There is nobody');
  await ended(one, over);
  one.clock.advance('P2D');
  const replies = await session(one, dossiers, [30, 30, 0, 45]);
  expect(replies.map(({ status }) => status)).toEqual([409, 201, 422, 201]);
  expect(
    replies.map(({ body }) =>
      String(Object(body).type ?? '')
        .split(':')
        .at(-1),
    ),
  ).toEqual(['trajectory-ended', '', 'minutes-impossible', '']);
  const totals = await Promise.all(
    [over, ...going].map(
      async ({ dossierId, coach }) =>
        yes<{ total: number }>(await one.call('getTime', { dossierId }, { as: coach })).total,
    ),
  );
  expect(totals).toEqual([0, 30, 0, 45]);
});
