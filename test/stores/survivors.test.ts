import { describe, expect, test } from 'vitest';
import type { ErasureCase } from '../../domain/erasure/erasure-case.ts';
import { certificateWrite } from '../../stores/survivors.ts';
import { practice } from '../support/practice.ts';

const line = (relationId: string, more: object = {}) => ({
  relationId,
  service: 'outplacement',
  year: 2026,
  clientName: `Merel ${relationId}`,
  ...more,
});

describe('[RIO-6.4] the relation register', () => {
  test('gives lines page by page, by principal and year', async () => {
    const { items, survivors } = practice();
    const lines = [
      line('c', { principalId: 'q' }),
      line('a', { year: 2027 }),
      line('b', { principalId: 'p' }),
      line('d'),
    ];
    for (const one of lines) await items.transact(await survivors.relationWrites(one));
    const first = await survivors.relations(3);
    const second = await survivors.relations(3, first.next);
    expect([...first.items, ...second.items].map(({ relationId }) => relationId)).toEqual(['d', 'a', 'b', 'c']);
    expect(second.next).toBeUndefined();
    expect(JSON.stringify(items.dump('survivors'))).not.toContain('Merel');
  });

  test('keeps a line without a name, and never writes one twice', async () => {
    const { items, survivors } = practice();
    const { clientName: _, ...anonymous } = line('a');
    expect((await items.transact(await survivors.relationWrites(anonymous))).ok).toBe(true);
    expect(items.dump('vault')).toEqual([]);
    expect((await items.transact(await survivors.relationWrites(anonymous))).ok).toBe(false);
    expect((await survivors.relations(10)).items).toEqual([anonymous]);
  });
});

test('[RIO-6.3] certificates are listed page by page, and known by their id', async () => {
  const { items, survivors } = practice();
  const entry = (certificateId: string) => ({
    certificateId,
    erasureId: 'e',
    dossierNumber: '2026-0001',
    completedAt: '2031-03-05T10:00:00.000Z',
  });
  await items.transact(['a', 'b', 'c'].map((id) => certificateWrite(entry(id))));
  const first = await survivors.certificates(2);
  const second = await survivors.certificates(2, first.next);
  expect([...first.items, ...second.items]).toEqual([entry('a'), entry('b'), entry('c')]);
  expect([await survivors.certificate('b'), await survivors.certificate('x')]).toEqual([entry('b'), undefined]);
});

describe('[RIO-6.3] the erasure ledger', () => {
  const erasure: ErasureCase = {
    erasureId: 'e',
    version: 0,
    dossierId: 'd',
    dossierNumber: '2026-0001',
    policyId: 're-integratieonderwijs',
    ground: 'retention-term',
    articles: ['RIO-6.3'],
    service: 'outplacement',
    trajectoryEndedOn: '2026-03-05',
    destructionDueOn: '2031-03-05',
    startedAt: '2031-03-05T10:00:00.000Z',
    steps: {},
    counts: { documents: 0, objectVersions: 0, deleteMarkers: 0, records: 0, keysDestroyed: 0, lookups: 0 },
    survivors: [],
  };

  test('takes a new case once, and a change over the version that was read only', async () => {
    const { erasures } = practice();
    const saved = await erasures.save(erasure);
    expect(saved?.version).toBe(1);
    expect(await erasures.save(erasure)).toBeUndefined();
    if (!saved) throw new Error('It was saved');
    const [first, second] = await Promise.all([erasures.save(saved), erasures.save(saved)]);
    expect([first?.version, second?.version]).toEqual([2, undefined]);
    expect(await erasures.load('e')).toEqual({ ...erasure, version: 2 });
    expect(await erasures.ledger()).toEqual([{ ...erasure, version: 2 }]);
  });

  test('writes what belongs to a step with the step, or neither', async () => {
    const { erasures, items } = practice();
    const more = [{ op: 'put', table: 'survivors', item: { pk: 'x', sk: 'y' } }] as const;
    await erasures.save(erasure);
    expect(await erasures.save(erasure, more)).toBeUndefined();
    expect(items.dump('survivors').map(({ pk }) => pk)).toEqual(['ERASURES']);
  });
});
