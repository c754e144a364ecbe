import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { COMPLAINT_OUTCOMES, complaintTask } from '../../lambdas/complaint/task.ts';
import { policyById } from '../../local/policies.ts';
import { everyRegulation } from '../support/regulations.ts';

const require = createRequire(import.meta.url);
const validate = require('asl-validator') as (machine: unknown) => { isValid: boolean; errors: unknown[] };

type State = {
  readonly Type: string;
  readonly Arguments?: { readonly Payload: Readonly<Record<string, string>> };
  readonly TimeoutSeconds?: number;
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Choices?: readonly { readonly Condition: string }[];
};
const text = readFileSync(new URL('../../statemachines/complaint.asl.json', import.meta.url), 'utf8');
const { States } = JSON.parse(text) as { readonly States: Readonly<Record<string, State>> };
const DAY = 24 * 3_600;

describe('the complaint machine', () => {
  it('is valid Amazon States Language', () => {
    expect(validate(JSON.parse(text))).toMatchObject({ isValid: true, errors: [] });
  });

  it('[RIO-7.2] waits longer than any policy leaves a complaint undecided or a decision unanswered', () => {
    for (const { complaints } of everyRegulation.map(policyById)) {
      const weeks = complaints.decideWeeks + complaints.deferWeeks * complaints.maxDeferrals;
      expect(States.AwaitDecision?.TimeoutSeconds).toBeGreaterThan((weeks * 7 + 7) * DAY);
      expect(States.AwaitAnswer?.TimeoutSeconds).toBeGreaterThan(complaints.solvedAnswerDays * DAY);
    }
  });

  it('chooses on outcomes that its function has, and on nothing else', () => {
    const conditions = Object.values(States).flatMap(({ Choices = [] }) => Choices.map(({ Condition }) => Condition));
    for (const condition of conditions) {
      const outcome = /^\{% \$states\.input\.outcome = '([a-z]+)' %\}$/.exec(condition)?.[1];
      expect(COMPLAINT_OUTCOMES).toContain(outcome);
    }
  });

  it('carries ids and codes only, as the function expects them, and tells the owner when a step keeps failing', () => {
    const id = '0b9f4a4e-3b1c-4f0e-9a53-2f6d7c1f4b11';
    for (const [name, { Arguments, Catch = [] }] of Object.entries(States)) {
      if (!Arguments) continue;
      const payload = Object.fromEntries(
        Object.entries(Arguments.Payload).map(([key, value]) => [key, value.endsWith('complaintId %}') ? id : value]),
      );
      expect(complaintTask().safeParse(payload).error, name).toBeUndefined();
      expect(Catch.at(-1)?.ErrorEquals).toEqual(['States.ALL']);
      expect(Catch.at(-1)?.Next).toBe(name === 'ReportFailure' ? 'Failed' : 'ReportFailure');
    }
  });
});
