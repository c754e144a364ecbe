import { describe, expect, it } from 'vitest';
import { eraseRecords } from '../../../lambdas/erasure/records.ts';
import { keepSpares } from '../../../lambdas/keys/keep-spares.ts';
import { memoryKeyMaker } from '../../../stores/fake/memory-key-maker.ts';
import { keyOf } from '../../../stores/layout.ts';
import { releaseKeyWrites, SpareKeys } from '../../../stores/spares.ts';
import { dueDossier, erase, portsOn } from '../erasure/support.ts';

type Due = Awaited<ReturnType<typeof dueDossier>>;

/** What keeps the spares of this practice, and what it counted. */
function keeper({ one }: Pick<Due, 'one'>) {
  const counted: number[] = [];
  const logged: object[] = [];
  const ports = {
    spares: new SpareKeys(one.items),
    whole: { everything: async (table: 'vault' | 'spares') => one.items.dump(table) },
    metrics: { count: (name: string, value: number) => void (name === 'KeysHeld' && counted.push(value)) },
    log: { info: () => undefined, error: (_: string, facts?: object) => void logged.push(facts ?? {}) },
  };
  const stream = (...subjects: readonly string[]) =>
    keepSpares(ports, {
      Records: subjects.map((subject, at) => ({
        dynamodb: {
          SequenceNumber: String(at),
          Keys: { pk: { S: keyOf('wrapped-key', { subject }).pk }, sk: { S: 'KEY' } },
        },
      })),
    });
  return { ports, counted, logged, stream, look: () => keepSpares(ports, {}) };
}

const spares = ({ one }: Pick<Due, 'one'>) => one.items.dump('spares');
const about = (due: Due) => spares(due).filter(({ pk }) => pk.includes(due.dossierId));

/** One step of the erasure by itself. */
const step = (due: Due, name: Parameters<typeof eraseRecords>[1]['step']) =>
  eraseRecords(portsOn(due.one, due.one), { step: name, erasureId: due.erasureId, dossierId: due.dossierId });

describe('[RIO-6.3] the spare of a key', () => {
  it('is kept of each key, as it lies in the vault, also of those that were there before', async () => {
    const due = await dueDossier();
    const { look, counted } = keeper(due);
    const keys = due.one.items.dump('vault').filter(({ sk }) => sk === 'KEY');
    expect(await look()).toEqual({ same: 0, kept: keys.length, 'let-go': 0, held: 0 });
    expect(
      spares(due)
        .map(({ pk, wrapped }) => [pk, wrapped])
        .sort(),
    ).toEqual(keys.map(({ pk, wrapped }) => [pk, wrapped]).sort());
    expect(await look()).toMatchObject({ same: keys.length, kept: 0 });
    expect(counted).toEqual([0, 0]);
  });

  it('goes when the erasure came to the key, and nothing is verified before', async () => {
    const due = await dueDossier();
    const { look, stream, counted } = keeper(due);
    await look();
    for (const name of ['freeze', 'survivors', 'destroy-key'] as const) await step(due, name);
    expect(await step(due, 'verify-key')).toEqual({ outcome: 'left' });
    await step(due, 'delete-records');
    expect(await step(due, 'verify-records')).toEqual({ outcome: 'left' });
    await stream(due.dossierId);
    expect(about(due)).toEqual([]);
    expect(due.one.items.dump('survivors').filter(({ pk }) => pk === 'RELEASED-KEYS')).toEqual([]);
    expect(await step(due, 'verify-key')).toEqual({ outcome: 'empty' });
    expect(await step(due, 'verify-records')).toEqual({ outcome: 'empty' });
    expect(counted).toEqual([0]);
  });

  it('stays when a key is deleted and nobody said why, and that is counted at once and at each look', async () => {
    const due = await dueDossier();
    const { look, stream, counted, logged } = keeper(due);
    await look();
    due.one.items.tamper('vault', keyOf('wrapped-key', { subject: due.dossierId }));
    await stream(due.dossierId);
    await look();
    expect(about(due)).toHaveLength(1);
    expect(counted).toEqual([0, 1, 1]);
    expect(logged).toEqual([1, 2].map(() => ({ subject: due.dossierId, state: 'gone' })));
  });

  it('stays when a destruction is said that the ledger does not know, or that is of another dossier', async () => {
    const due = await dueDossier();
    const { look, stream, counted } = keeper(due);
    await look();
    // The case has not come to its key.
    await step(due, 'freeze');
    const released = { subject: due.dossierId, because: 'dossier', erasureId: due.erasureId } as const;
    await due.one.items.transact(releaseKeyWrites(released));
    await stream(due.dossierId);
    expect(about(due)).toHaveLength(1);
    const subject = due.principalId;
    await step(due, 'survivors');
    await due.one.items.transact(releaseKeyWrites({ ...released, subject }));
    await stream(subject);
    expect(spares(due).filter(({ pk }) => pk.includes(subject))).toHaveLength(1);
    expect(counted).toEqual([0, 1, 1]);
  });

  it('is what stays when a key is written over, and is never written over itself', async () => {
    const due = await dueDossier();
    const { look, stream, counted } = keeper(due);
    await look();
    const [before] = about(due);
    const key = keyOf('wrapped-key', { subject: due.dossierId });
    due.one.items.tamper('vault', key, { ...key, record: 'wrapped-key', v: 1, wrapped: 'b3RoZXI=' });
    await stream(due.dossierId);
    expect(about(due)).toEqual([before]);
    expect(counted).toEqual([0, 1]);
  });

  it('goes with what else has a key of its own, in the transaction that says so', async () => {
    const due = await dueDossier();
    const { look, stream } = keeper(due);
    const subject = 'a-complaint';
    await memoryKeyMaker(due.one.items, due.one.keys).make(subject);
    await look();
    await due.one.items.transact(releaseKeyWrites({ subject, because: 'complaint' }));
    await stream(subject);
    expect(spares(due).filter(({ pk }) => pk.includes(subject))).toEqual([]);
  });

  it('is made later when a store failed: the stream offers again from there, and nothing is skipped', async () => {
    const due = await dueDossier();
    const { ports, logged, stream } = keeper(due);
    const [first, failing, last] = ['complaint-1', 'complaint-2', 'complaint-3'] as const;
    const keys = memoryKeyMaker(due.one.items, due.one.keys);
    for (const subject of [first, failing, last]) await keys.make(subject);
    const { pair } = ports.spares;
    ports.spares.pair = async (subject) => {
      if (subject === failing) throw new Error(subject);
      return pair.call(ports.spares, subject);
    };
    expect(await stream(first, failing, last)).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(spares(due)).toHaveLength(1);
    // What a store says of a failure may hold anything.
    expect(logged).toEqual([{ failure: 'Error' }]);
    ports.spares.pair = pair;
    expect(await stream(failing, last)).toEqual({ batchItemFailures: [] });
    expect(spares(due)).toHaveLength(3);
  });

  it('of a dossier is nowhere once the erasure was certified', async () => {
    const due = await dueDossier();
    await keeper(due).look();
    expect(about(due)).toHaveLength(1);
    await erase(due, portsOn(due.one, due.one));
    expect(about(due)).toEqual([]);
  });
});
