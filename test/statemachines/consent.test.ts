import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { consentTask } from '../../contracts/tasks.ts';
import { policyById } from '../../local/policies.ts';
import { allowedBy, statementsOf } from '../lib/statements.ts';
import { ofType, one, synthesized } from '../lib/synthesized.ts';
import { everyRegulation } from '../support/regulations.ts';

const require = createRequire(import.meta.url);
const validate = require('asl-validator') as (machine: unknown) => { isValid: boolean; errors: unknown[] };

const next = z.object({ Next: z.string(), ErrorEquals: z.array(z.string()) });
const task = z.object({
  Type: z.literal('Task'),
  Resource: z.string(),
  Arguments: z.strictObject({ FunctionName: z.string(), Payload: z.record(z.string(), z.string()) }),
  TimeoutSeconds: z.number(),
  Retry: z.array(z.object({ ErrorEquals: z.array(z.string()), MaxAttempts: z.number() })),
  Catch: z.array(next),
  Next: z.string(),
});
const schema = z.object({
  StartAt: z.literal('Ask'),
  QueryLanguage: z.literal('JSONata'),
  States: z.object({
    Ask: task,
    Tell: task,
    Told: z.strictObject({ Type: z.literal('Succeed') }),
    ReportFailure: task,
    Failed: z.object({ Type: z.literal('Fail') }),
  }),
});

const text = readFileSync(new URL('../../statemachines/consent.asl.json', import.meta.url), 'utf8');
const definition = schema.parse(JSON.parse(text));
const { Ask, Tell, ReportFailure } = definition.States;
const tasks = { Ask, Tell, ReportFailure };
const [aws] = synthesized('aws');
const machine = one(aws, 'AWS::StepFunctions::StateMachine', 'Consent');
const retried = ({ Retry }: z.infer<typeof task>) => Retry.flatMap(({ ErrorEquals }) => ErrorEquals);

describe('the consent machine', () => {
  it('is valid Amazon States Language', () => {
    expect(validate(JSON.parse(text))).toMatchObject({ isValid: true, errors: [] });
  });

  it('has these states only, and decides nothing', () => {
    const { States } = JSON.parse(text) as { States: Record<string, { Type: string }> };
    expect(Object.keys(States)).toEqual(['Ask', 'Tell', 'Told', 'ReportFailure', 'Failed']);
    expect(Object.values(States).map(({ Type }) => Type)).not.toContain('Choice');
    expect([Ask.Next, Tell.Next, ReportFailure.Next]).toEqual(['Tell', 'Told', 'Failed']);
  });

  it('waits with a token for what comes of the question', () => {
    expect(Ask.Resource).toBe('arn:aws:states:::lambda:invoke.waitForTaskToken');
    expect(Ask.Arguments.Payload.token).toBe('{% $states.context.Task.Token %}');
    for (const { Resource } of [Tell, ReportFailure]) expect(Resource).toBe('arn:aws:states:::lambda:invoke');
  });

  it('waits longer than any policy leaves a question open, and then tells all the same, without asking again', () => {
    const days = Math.max(...everyRegulation.map((id) => policyById(id).consents.expiryDays));
    expect(Ask.TimeoutSeconds).toBeGreaterThan(days * 24 * 3_600);
    expect(Ask.Catch[0]).toEqual({ ErrorEquals: ['States.Timeout'], Next: 'Tell' });
    expect(retried(Ask)).not.toContain('States.Timeout');
  });

  it('tries a step again, and tells the owner when it keeps failing', () => {
    for (const [name, step] of Object.entries(tasks)) {
      expect(retried(step), name).toEqual(
        expect.arrayContaining(['States.TaskFailed', 'Lambda.TooManyRequestsException', 'Lambda.ServiceException']),
      );
      const to = name === 'ReportFailure' ? 'Failed' : 'ReportFailure';
      expect(step.Catch.at(-1)).toEqual({ ErrorEquals: ['States.ALL'], Next: to });
    }
  });

  it('carries ids only, as the function expects them', () => {
    const id = '0b9f4a4e-3b1c-4f0e-9a53-2f6d7c1f4b11';
    const values: Record<string, string> = {
      '{% $states.context.Execution.Input.consentId %}': id,
      '{% $states.context.Execution.Input.dossierId %}': id,
      '{% $states.context.Task.Token %}': 'a token',
    };
    for (const [name, { Arguments }] of Object.entries(tasks)) {
      expect(Arguments.FunctionName).toMatch(/^\$\{consentTask\}$/);
      const payload = Object.entries(Arguments.Payload).map(([key, value]) => [key, values[value] ?? value]);
      expect(consentTask().safeParse(Object.fromEntries(payload)).error, name).toBeUndefined();
    }
  });
});

describe('its deployment', () => {
  it('binds every name in the definition, and no other', () => {
    const used = new Set([...text.matchAll(/\$\{([^}]+)\}/g)].map(([, name]) => name));
    expect([...used]).toEqual(['consentTask']);
    expect(Object.keys(machine.DefinitionSubstitutions as object)).toEqual(['consentTask']);
    expect(JSON.stringify(machine.DefinitionSubstitutions)).toContain('"consentTaskFunction');
  });

  it('lets the machine call exactly its function', () => {
    const role = [...ofType(aws, 'AWS::IAM::Role').keys()].find((id) => id.startsWith('ConsentRole')) ?? '';
    const calls = allowedBy(statementsOf(aws, role)).filter(({ action }) => /^(lambda|states):/.test(action));
    expect(calls.map(({ action }) => action)).toEqual(['lambda:InvokeFunction']);
    const called = calls.flatMap(({ resources }) => resources).map((arn) => /"(\w+)Function/.exec(arn)?.[1]);
    expect(called).toEqual(['consentTask']);
  });
});
