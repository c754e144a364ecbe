import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyById } from '../../local/policies.ts';
import type { Policy, RegulationVersion } from '../../policies/index.ts';
import { regulationInForce } from '../../policies/index.ts';

function withVersions(...versions: readonly (readonly [from: string, replacedOn?: string])[]): Policy {
  const regulations: RegulationVersion[] = versions.map(([effectiveFrom, replacedOn]) => ({
    version: effectiveFrom,
    effectiveFrom,
    ...(replacedOn === undefined ? {} : { replacedOn }),
    readAs: [],
    articles: [],
  }));
  return { ...policyById('eigenkans'), regulations };
}

describe('the regulation in force', () => {
  it('[EK-12.1] starts on the effective date and not a day earlier', () => {
    const policy = policyById('eigenkans');
    expect(regulationInForce(policy, '2018-05-24')).toBeUndefined();
    expect(regulationInForce(policy, '2018-05-25')?.version).toBe('2018-05-25');
    expect(regulationInForce(policy, '2099-12-31')?.version).toBe('2018-05-25');
    const other = policyById('re-integratieonderwijs');
    expect(regulationInForce(other, '2018-05-31')).toBeUndefined();
    expect(regulationInForce(other, '2018-06-01')?.version).toBe('2018-06-01');
  });

  it('is the newer one from its own date, in whatever order they stand', () => {
    const versions = [['2018-06-01'], ['2024-01-01']] as const;
    for (const policy of [withVersions(...versions), withVersions(...versions.toReversed())]) {
      expect(regulationInForce(policy, '2023-12-31')?.version).toBe('2018-06-01');
      expect(regulationInForce(policy, '2024-01-01')?.version).toBe('2024-01-01');
    }
  });

  it('is none after the last was withdrawn', () => {
    const policy = withVersions(['2018-06-01', '2020-01-01']);
    expect(regulationInForce(policy, '2019-12-31')?.version).toBe('2018-06-01');
    expect(regulationInForce(policy, '2020-01-01')).toBeUndefined();
  });

  it('never starts after the day that is asked about', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 6 }), day, (starts, asked) => {
        const found = regulationInForce(withVersions(...starts.map((start) => [start] as const)), asked);
        const expected = starts
          .filter((start) => start <= asked)
          .sort()
          .at(-1);
        expect(found?.version).toBe(expected);
      }),
    );
  });

  it('reads the repealed act as the AVG where it is still mentioned', () => {
    const version = regulationInForce(policyById('re-integratieonderwijs'), '2026-01-01');
    expect(version?.readAs).toEqual([
      { repealed: 'Wet bescherming persoonsgegevens (Wbp)', now: 'AVG', article: 'RIO-1.1' },
    ]);
  });
});
