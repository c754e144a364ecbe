import { describe, expect, it } from 'vitest';
import { ExplainedChecks } from '../../lib/explained-checks.ts';
import { EXPLANATIONS } from '../../lib/explanations.ts';
import { policyIds } from '../../policies/index.ts';
import { synthesized } from './synthesized.ts';

describe.each(policyIds)('cdk-nag on the AWS profile of %s', (policy) => {
  const checks = new ExplainedChecks();
  const { violations } = checks.validateScope(synthesized({ policy }).app);

  it('finds nothing that is not explained', () => {
    const found = violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    );
    expect(found).toEqual([]);
  });

  it('still finds each thing that is explained', () => {
    expect([...checks.unused]).toEqual([]);
  });
});

describe('an explanation', () => {
  it('says why, of one rule in one place', () => {
    for (const { rule, at, reason } of EXPLANATIONS) {
      expect(reason.length).toBeGreaterThan(40);
      for (const { source } of [rule, at]) expect(source).toMatch(/^\^.*\$$/);
    }
  });

  it('is missing for what the local profile leaves out, which is why it is not checked', () => {
    const { success } = new ExplainedChecks().validateScope(synthesized({ profile: 'local' }).app);
    expect(success).toBe(false);
  });
});
