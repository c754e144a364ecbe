import { describe, expect, it } from 'vitest';
import { EXPLANATIONS } from '../../lib/explanations.ts';
import { under } from './contexts.ts';
import { synthesized } from './synthesized.ts';

const [copying, coaching, local] = synthesized('copying', under('eigenkans'), 'local');

describe('cdk-nag on the AWS profile', () => {
  it.each([
    ['re-integratieonderwijs, with copies in another region', copying],
    ['eigenkans', coaching],
  ])('finds nothing that is not explained: %s', (_, { nag }) => {
    expect(nag.found).toEqual([]);
  });

  it('still finds each thing that is explained', () => {
    expect(copying.nag.unused).toEqual([]);
    // Without copies there is nothing to explain of them.
    expect(coaching.nag.unused.filter((at) => !/copy-|Copies|Backups/.test(at))).toEqual([]);
  });
});

describe('an explanation', () => {
  it('says why, of one rule in one place', () => {
    for (const { rule, at, reason } of EXPLANATIONS) {
      expect(reason.length).toBeGreaterThan(40);
      for (const { source } of [rule, at]) expect(source).toMatch(/^\^.*\$$/);
    }
  });

  it('is missing for what the local profile leaves out, which is why that is not checked', () => {
    expect(local.nag.found.length).toBeGreaterThan(0);
  });
});
