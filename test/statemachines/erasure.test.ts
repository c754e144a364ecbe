import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { certifyTask, eraseObjectsTask, eraseRecordsTask, TASK_OUTCOMES } from '../../contracts/tasks.ts';
import { allowedBy, statementsOf } from '../lib/statements.ts';
import { ofType, one, synthesized } from '../lib/synthesized.ts';

const require = createRequire(import.meta.url);
const validate = require('asl-validator') as (machine: unknown) => { isValid: boolean; errors: unknown[] };

const next = z.object({ Next: z.string() });
const choice = next.extend({ Condition: z.string() });
const arguments_ = z.strictObject({ FunctionName: z.string(), Payload: z.record(z.string(), z.string()) });
const retry = z.object({ ErrorEquals: z.array(z.string()), MaxAttempts: z.number() });
const state = z.object({
  Type: z.string(),
  Next: z.string().optional(),
  Default: z.string().optional(),
  Choices: z.array(choice).optional(),
  Catch: z.array(next.extend({ ErrorEquals: z.array(z.string()) })).optional(),
  Retry: z.array(retry).optional(),
  TimeoutSeconds: z.number().optional(),
  Arguments: arguments_.optional(),
});
const schema = z.object({
  StartAt: z.string(),
  QueryLanguage: z.literal('JSONata'),
  States: z.record(z.string(), state),
});

/** The functions that it calls. */
const ERASURE_TASKS = ['eraseObjects', 'eraseRecords', 'certify'];
const text = readFileSync(new URL('../../statemachines/erasure.asl.json', import.meta.url), 'utf8');
const definition = schema.parse(JSON.parse(text));
const states = Object.entries(definition.States);
const tasks = states.filter(([, { Type }]) => Type === 'Task');
const [aws] = synthesized('aws');
const machine = one(aws, 'AWS::StepFunctions::StateMachine', 'Erasure');

describe('the erasure machine', () => {
  it('is valid Amazon States Language', () => {
    expect(validate(JSON.parse(text))).toMatchObject({ isValid: true, errors: [] });
  });

  it('reaches every state, and leads nowhere else', () => {
    const ways = ({ Next, Default, Choices = [], Catch = [] }: z.infer<typeof state>) =>
      [Next, Default, ...[...Choices, ...Catch].map((way) => way.Next)].filter((way) => way !== undefined);
    const reached = new Set([definition.StartAt]);
    for (const name of reached)
      for (const way of ways(definition.States[name] ?? { Type: 'missing' })) reached.add(way);
    expect([...reached].sort()).toEqual(states.map(([name]) => name).sort());
  });

  it('[RIO-6.3] goes in this order when all goes well', () => {
    const good = /outcome = '(done|empty)'/;
    const path: string[] = [];
    let at: string | undefined = definition.StartAt;
    while (at !== undefined) {
      path.push(at);
      const { Next, Choices }: z.infer<typeof state> = definition.States[at] ?? { Type: 'missing' };
      at = Choices ? Choices.find(({ Condition }) => good.test(Condition))?.Next : Next;
    }
    expect(path.filter((name) => definition.States[name]?.Type !== 'Choice')).toEqual([
      'Freeze',
      'DeleteObjects',
      'VerifyObjects',
      'LeaveSurvivors',
      'DestroyKey',
      'VerifyKey',
      'DeleteRecords',
      'VerifyRecords',
      'Certify',
      'Tell',
      'Destroyed',
    ]);
  });

  it('[EK-10.1] stops for a legal hold without deleting', () => {
    const held = definition.States.Frozen?.Choices?.find(({ Condition }) => Condition.includes("'held'"));
    expect(held?.Next).toBe('Stopped');
    expect(definition.States.Stopped?.Type).toBe('Succeed');
  });

  it('decides on outcomes that functions can give, and reports every other', () => {
    for (const [, { Type, Choices = [], Default }] of states.filter(([, one]) => one.Type === 'Choice')) {
      expect(Type).toBe('Choice');
      expect(Default).toBe('ReportFailure');
      for (const { Condition } of Choices) {
        const outcome = /^\{% \$states\.input\.outcome = '([a-z]+)'( and \$(?:rounds|waits) < (?:10|200))? %\}$/.exec(
          Condition,
        )?.[1];
        expect(TASK_OUTCOMES).toContain(outcome);
      }
    }
  });

  it('tries a step again, and tells the owner when it keeps failing', () => {
    expect(tasks.length).toBe(11);
    for (const [name, { Retry = [], Catch, TimeoutSeconds = 0 }] of tasks) {
      expect(Retry.flatMap(({ ErrorEquals }) => ErrorEquals)).toEqual(
        expect.arrayContaining(['States.TaskFailed', 'States.Timeout', 'Lambda.TooManyRequestsException']),
      );
      const to = name === 'ReportFailure' ? 'Failed' : 'ReportFailure';
      expect(Catch).toEqual([{ ErrorEquals: ['States.ALL'], Next: to }]);
      // Longer than any of its functions may take.
      expect(TimeoutSeconds).toBeGreaterThan(900);
    }
  });

  it('carries ids only, as the functions expect them', () => {
    const contracts = { eraseObjects: eraseObjectsTask, eraseRecords: eraseRecordsTask, certify: certifyTask };
    const id = '0b9f4a4e-3b1c-4f0e-9a53-2f6d7c1f4b11';
    const values: Record<string, string> = {
      '{% $states.context.Execution.Input.erasureId %}': id,
      '{% $states.context.Execution.Input.dossierId %}': id,
      '{% $states.context.Execution.Name %}': id,
    };
    for (const [name, { Arguments }] of tasks) {
      const called = /^\$\{(\w+)\}$/.exec(Arguments?.FunctionName ?? '')?.[1] as keyof typeof contracts;
      const payload = Object.entries(Arguments?.Payload ?? {}).map(([key, value]) => [key, values[value] ?? value]);
      expect(contracts[called]().safeParse(Object.fromEntries(payload)).error, name).toBeUndefined();
    }
  });
});

describe('its deployment', () => {
  it('binds every name in the definition, and no other', () => {
    const used = new Set([...text.matchAll(/\$\{([^}]+)\}/g)].map(([, name]) => name));
    const bound = Object.keys(machine.DefinitionSubstitutions as object);
    expect([...used].sort()).toEqual(bound.sort());
    expect(bound).toEqual([...ERASURE_TASKS].sort());
    for (const [name, arn] of Object.entries(machine.DefinitionSubstitutions as object))
      expect(JSON.stringify(arn)).toContain(`"${name}Function`);
  });

  it('lets the machine call exactly its functions', () => {
    const role = [...ofType(aws, 'AWS::IAM::Role').keys()].find((id) => id.startsWith('ErasureRole')) ?? '';
    const calls = allowedBy(statementsOf(aws, role)).filter(({ action }) => action.startsWith('lambda:'));
    expect(calls.map(({ action }) => action)).toEqual(['lambda:InvokeFunction']);
    const called = calls.flatMap(({ resources }) => resources).map((arn) => /"(\w+)Function/.exec(arn)?.[1]);
    expect(called.sort()).toEqual([...ERASURE_TASKS].sort());
  });
});
