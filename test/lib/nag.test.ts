import { describe, expect, it } from 'vitest';
import { EXPLANATIONS } from '../../lib/explanations.ts';
import { synthesized } from './synthesized.ts';

const [reIntegration, coaching, local] = synthesized({}, { policy: 'eigenkans' }, { profile: 'local' });

describe.each([
  ['re-integratieonderwijs', reIntegration],
  ['eigenkans', coaching],
])('cdk-nag on the AWS profile of %s', (_, { nag }) => {
  it('finds nothing that is not explained', () => {
    expect(nag.found).toEqual([]);
  });

  it('still finds each thing that is explained', () => {
    expect(nag.unused).toEqual([]);
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
