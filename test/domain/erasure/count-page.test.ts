import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPage, ERASURE_STEPS, type ErasureCase, stepDone } from '../../../domain/erasure/erasure-case.ts';

const CASE: ErasureCase = {
  erasureId: 'erasure-1',
  version: 1,
  dossierId: 'dossier-1',
  dossierNumber: '2026-0001',
  policyId: 'practice',
  ground: 'retention-term',
  articles: ['RIO-6.3'],
  service: 'career-check',
  trajectoryEndedOn: '2026-03-01',
  destructionDueOn: '2031-03-01',
  startedAt: '2031-03-01T01:00:00.000Z',
  steps: {},
  counts: { documents: 3, objectVersions: 0, deleteMarkers: 0, records: 9, keysDestroyed: 0, lookups: 2 },
  survivors: [],
};

type Version = { readonly key: string; readonly versionId: string; readonly marker: boolean };

const version = (key: string, versionId: string, marker = false): Version => ({ key, versionId, marker });
const countsOf = ({ counts }: ErasureCase) => [counts.objectVersions, counts.deleteMarkers];

describe('counting what an erasure deletes', () => {
  it('counts versions and markers apart, and leaves the other counts alone', () => {
    const counted = countPage(CASE, [version('a', '2', true), version('a', '1'), version('b', '1')]);
    expect(counted.counts).toEqual({ ...CASE.counts, objectVersions: 2, deleteMarkers: 1 });
    expect(counted.mark).toEqual({ key: 'b', versionIds: ['1'] });
  });

  it('answers the same case for a page with nothing new, so that nothing has to be saved', () => {
    const counted = countPage(CASE, [version('a', '1'), version('b', '1')]);
    expect(countPage(counted, [version('a', '1'), version('b', '1')])).toBe(counted);
    expect(countPage(counted, [version('a', '1')])).toBe(counted);
    expect(countPage(CASE, [])).toBe(CASE);
  });

  it('goes on inside a key whose versions were only half on the last page', () => {
    const first = countPage(CASE, [version('a', '3'), version('a', '2')]);
    const second = countPage(first, [version('a', '2'), version('a', '1'), version('b', '1')]);
    expect(countsOf(second)).toEqual([4, 0]);
    const third = countPage(first, [version('a', '1')]);
    expect(countsOf(third)).toEqual([3, 0]);
  });

  it('remembers only versions that are still listed, so that a mark never outgrows a page', () => {
    const first = countPage(CASE, [version('a', '3'), version('a', '2')]);
    expect(countPage(first, [version('a', '1')]).mark).toEqual({ key: 'a', versionIds: ['1'] });
    expect(countPage(first, [version('a', '2'), version('a', '1')]).mark?.versionIds).toEqual(['2', '1']);
  });

  it('tells the same version id of two keys apart', () => {
    expect(countsOf(countPage(countPage(CASE, [version('a', 'null')]), [version('b', 'null')]))).toEqual([2, 0]);
  });
});

/** What may happen to one page. */
type Fate = {
  readonly size: number;
  /** Where the run is killed: before the count was saved, before the delete, or not at all. */
  readonly killed: 'before-saving' | 'before-deleting' | 'no';
  /** Of the versions on the page, those with a true are refused by S3 or not reached any more. */
  readonly refused: readonly boolean[];
};

const stored = fc
  .uniqueArray(
    fc.record<Version>({
      key: fc.constantFrom('closed/d/a', 'closed/d/b', 'dossiers/d/a', 'held/d/c', 'incoming/d/a'),
      versionId: fc.constantFrom('null', 'v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7'),
      marker: fc.boolean(),
    }),
    { selector: ({ key, versionId }) => `${key} ${versionId}`, maxLength: 40 },
  )
  // The listing is in order of keys; the order of a key's versions is fixed and says nothing.
  .map((versions) => versions.toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)));

const fates = fc.array(
  fc.record<Fate>({
    size: fc.integer({ min: 1, max: 9 }),
    killed: fc.constantFrom<Fate['killed'][]>('before-saving', 'before-deleting', 'no', 'no'),
    refused: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
  }),
  { maxLength: 60 },
);

/** When the bad luck is used up everything goes well, so that each erasure ends. */
const LUCK: Fate = { size: 4, killed: 'no', refused: [] };

/** Lists from the front, counts, saves, deletes; a killed run begins again from what was saved. */
function erase(versions: readonly Version[], all: readonly Fate[]): ErasureCase {
  let left = versions;
  let saved = CASE;
  for (let round = 0; left.length > 0; round += 1) {
    const { size, killed, refused } = all[round] ?? LUCK;
    const page = left.slice(0, size);
    const counted = countPage(saved, page);
    if (killed === 'before-saving') continue;
    saved = counted;
    if (killed === 'before-deleting') continue;
    left = left.filter((one) => {
      const place = page.indexOf(one);
      return place === -1 || refused[place] === true;
    });
  }
  return saved;
}

describe('an erasure that is killed, refused and run again', () => {
  it('[RIO-6.3] counts every version and marker once, whatever happened', () => {
    fc.assert(
      fc.property(stored, fates, (versions, all) => {
        const markers = versions.filter(({ marker }) => marker).length;
        expect(countsOf(erase(versions, all))).toEqual([versions.length - markers, markers]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a step of an erasure', () => {
  it('keeps the time of the first time it was done', () => {
    const once = stepDone(CASE, 'freeze', '2031-03-01T01:00:00.000Z');
    expect(once.steps).toEqual({ freeze: '2031-03-01T01:00:00.000Z' });
    expect(stepDone(once, 'freeze', '2031-03-01T02:00:00.000Z')).toBe(once);
  });

  it('[RIO-6.3] comes in an order in which the survivors are left before the key is destroyed, and proof is last', () => {
    const at = (step: (typeof ERASURE_STEPS)[number]) => ERASURE_STEPS.indexOf(step);
    expect(at('freeze')).toBe(0);
    expect(at('delete-objects')).toBeLessThan(at('verify-objects'));
    expect(at('leave-survivors')).toBeLessThan(at('destroy-key'));
    expect(at('delete-records')).toBeLessThan(at('verify-records'));
    expect(at('verify-objects')).toBeLessThan(at('certify'));
    expect(at('verify-records')).toBeLessThan(at('certify'));
    expect(at('certify')).toBeLessThan(at('tell'));
  });
});
