import { describe, expect, test } from 'vitest';
import { yes } from '../../support/consents.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { clientData, type Dossier, ended, registered, running, serviceOf } from '../../support/story.ts';
import { erase, erasing, portsOn } from '../erasure/support.ts';
import { changesNothing, refusal } from '../support.ts';

type Read = { readonly number: string; readonly destroyOn?: string; readonly follows?: object };
const read = async (one: Practice, dossierId: string, as: Who): Promise<Read> =>
  yes(await one.call('getDossier', { dossierId }, { as }));

/** A client whose trajectory is over. */
async function concluded(one = practice()) {
  const dossier = await running(one);
  await ended(one, dossier);
  const { number } = await read(one, dossier.dossierId, dossier.coach);
  return { one, dossier, number };
}
const create = (one: Practice, { client }: Pick<Dossier, 'client'>, as: Who, more: object) =>
  one.call(
    'createDossier',
    {},
    {
      as,
      body: {
        service: serviceOf(one, true),
        purpose: one.policy.purposes[0]?.id,
        clientId: client.personId,
        client: clientData,
        ...more,
      },
    },
  );
const created = async (one: Practice, dossier: Dossier, as: Who, more: object): Promise<string> =>
  yes<{ dossierId: string }>(await create(one, dossier, as, more)).dossierId;
const everyStoredOf = (one: Practice, dossierId: string) =>
  one.items.dump('records').filter((item) => JSON.stringify(item).includes(dossierId));

describe('[RIO-6.3] [EK-10.1] the dossier of a client who comes back', () => {
  test('refers to the earlier one, for the client and for a coach who may know of that one', async () => {
    const { one, dossier, number } = await concluded();
    const { dossierId: earlier, coach, client } = dossier;
    const dossierId = await created(one, dossier, coach, { earlierNumber: number });
    for (const as of [coach, client])
      expect((await read(one, dossierId, as)).follows).toEqual({ dossierId: earlier, number });
    expect(await read(one, dossierId, one.owner)).not.toHaveProperty('follows');
    // The owner may name it for a colleague, who has no right in the earlier one.
    const colleague = await one.invite('coach');
    const theirs = await created(one, dossier, one.owner, { earlierNumber: number, coachId: colleague.personId });
    expect(await read(one, theirs, colleague)).not.toHaveProperty('follows');
    expect((await read(one, theirs, client)).follows).toEqual({ dossierId: earlier, number });
    expect(await read(one, await created(one, dossier, coach, {}), client)).not.toHaveProperty('follows');
  });

  test('[RIO-3.6] says so in its log to the client and the owner, without which one, and to no coach, who may have no right to know', async () => {
    const { one, dossier, number } = await concluded();
    const { dossierId: earlier, client } = dossier;
    const colleague = await one.invite('coach');
    const create = (more: object) => created(one, dossier, one.owner, { coachId: colleague.personId, ...more });
    const dossierId = await create({ earlierNumber: number });
    type Log = { readonly items: readonly { readonly action: string }[] };
    const log = async (of: string, as: Who) =>
      yes<Log>(await one.call('listAudit', { dossierId: of }, { as })).items.filter(
        ({ action }) => action === 'dossier.follow',
      );
    for (const as of [client, one.owner])
      expect(await log(dossierId, as)).toMatchObject([{ articles: [{}], facts: {} }]);
    expect(await log(dossierId, colleague)).toEqual([]);
    expect(await log(await create({}), client)).toEqual([]);
    const stored = JSON.stringify(await one.audit.list(dossierId, 100));
    for (const mark of [earlier, number]) expect(stored).not.toContain(mark);
  });

  test.each([undefined, '2027-01-31', '2029-06-30', '2040-01-01'])(
    'changes nothing of the earlier one, which is destroyed on the day that it was (kept until %s)',
    async (keepUntil) => {
      const days = await Promise.all(
        [true, false].map(async (refers) => {
          const { one, dossier, number } = await concluded();
          const { dossierId, coach } = dossier;
          const loaded = await one.dossiers.load(dossierId);
          if (loaded && keepUntil !== undefined)
            await one.items.transact([one.dossiers.saveWrite(loaded, { ...loaded.dossier, keepUntil }).write]);
          const stood = everyStoredOf(one, dossierId);
          await created(one, dossier, coach, refers ? { earlierNumber: number } : {});
          expect(everyStoredOf(one, dossierId)).toEqual(stood);
          return (await read(one, dossierId, coach)).destroyOn;
        }),
      );
      expect(days[0]).toBeDefined();
      expect(days[0]).toBe(days[1]);
    },
  );

  test('[AVG-5.1.e] has nothing that leads to the earlier one once that is destroyed, and before that no id of it', async () => {
    const { one, dossier, number } = await concluded();
    const { dossierId: earlier, coach, client } = dossier;
    const dossierId = await created(one, dossier, coach, { earlierNumber: number });
    const own = async () =>
      JSON.stringify([(await one.dossiers.load(dossierId))?.dossier, everyStoredOf(one, dossierId)]);
    expect(await own()).not.toContain(earlier);
    expect(await own()).not.toContain(number);
    await erasing(one, dossier);
    expect(await read(one, dossierId, client)).not.toHaveProperty('follows');
    await erase({ erasureId: '00000000-0000-4000-8000-0000000000e1', dossierId: earlier }, portsOn(one, one));
    for (const as of [coach, client]) expect(await read(one, dossierId, as)).not.toHaveProperty('follows');
    expect(await own()).not.toContain(earlier);
  });

  test('is refused alike for one of somebody else, one that runs, one of a colleague, and one that is not there', async () => {
    const { one, dossier, number } = await concluded();
    const { coach } = dossier;
    const no = refusal(422, 'earlier-dossier-unknown');
    const refused = (of: Pick<Dossier, 'client'>, as: Who, earlierNumber: string) =>
      changesNothing(one, () => create(one, of, as, { earlierNumber }));
    const other = await registered(one, {}, { coach });
    expect(await refused(other, coach, number)).toEqual(no);
    expect(await refused(dossier, coach, '2026-9999')).toEqual(no);
    expect(await refused(dossier, await one.invite('coach'), number)).toEqual(no);
    expect(await refused(other, coach, (await read(one, other.dossierId, coach)).number)).toEqual(no);
    const runs = await running(one, {}, dossier);
    expect(await refused(dossier, coach, (await read(one, runs.dossierId, coach)).number)).toEqual(no);
    expect((await refused(dossier, coach, 'none')).status).toBe(400);
    await erasing(one, dossier);
    expect(await refused(dossier, coach, number)).toEqual(no);
  });
});
