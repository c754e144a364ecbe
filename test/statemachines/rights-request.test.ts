import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { TASK_OUTCOMES } from '../../contracts/tasks.ts';
import { RIGHTS_OUTCOMES, rightsTask } from '../../lambdas/rights/task.ts';
import { StateMachine } from '../support/state-machine.ts';

const require = createRequire(import.meta.url);
const validate = require('asl-validator') as (machine: unknown) => { isValid: boolean; errors: unknown[] };

const next = z.object({ Next: z.string() });
const state = z.object({
  Type: z.string(),
  Resource: z.string().optional(),
  Next: z.string().optional(),
  Default: z.string().optional(),
  Choices: z.array(next.extend({ Condition: z.string() })).optional(),
  Catch: z.array(next.extend({ ErrorEquals: z.array(z.string()) })).optional(),
  Retry: z.array(z.object({ ErrorEquals: z.array(z.string()), MaxAttempts: z.number() })).optional(),
  TimeoutSeconds: z.number().optional(),
  Arguments: z.strictObject({ FunctionName: z.string(), Payload: z.record(z.string(), z.string()) }).optional(),
  ItemProcessor: z.object({ StartAt: z.string(), States: z.record(z.string(), z.unknown()) }).optional(),
});
type State = z.infer<typeof state>;
const text = readFileSync(new URL('../../statemachines/rights-request.asl.json', import.meta.url), 'utf8');
const outer = z
  .object({ StartAt: z.string(), QueryLanguage: z.literal('JSONata'), States: z.record(z.string(), state) })
  .parse(JSON.parse(text));
const inner = outer.States.CarryOut?.ItemProcessor;
const innerStates = z.record(z.string(), state).parse(inner?.States ?? {});
const LEVELS = [
  ['the request', outer.StartAt, outer.States],
  ['one kind', inner?.StartAt ?? '', innerStates],
] as const;
const all = LEVELS.flatMap(([, , states]) => Object.entries(states));
const tasks = all.filter(([, { Type }]) => Type === 'Task');

describe('the rights-request machine', () => {
  it('is valid Amazon States Language', () => {
    expect(validate(JSON.parse(text))).toMatchObject({ isValid: true, errors: [] });
  });

  it.each(LEVELS)('of %s reaches every state, and leads nowhere else', (_name, start, states) => {
    const ways = ({ Next, Default, Choices = [], Catch = [] }: State) =>
      [Next, Default, ...[...Choices, ...Catch].map((way) => way.Next)].filter((way) => way !== undefined);
    const reached = new Set([start]);
    for (const name of reached) for (const way of ways(states[name] ?? { Type: 'missing' })) reached.add(way);
    expect([...reached].sort()).toEqual(Object.keys(states).sort());
  });

  it('[EK-9.3b] [EK-10.4] waits for identity and for the decision, and looks again when nothing came', () => {
    const waits = tasks.filter(([, { Resource }]) => Resource?.endsWith('waitForTaskToken'));
    expect(waits.map(([name]) => name)).toEqual(['AwaitIdentity', 'AwaitDecision']);
    for (const [, { Catch = [] }] of waits)
      expect(Catch[0]).toEqual({ ErrorEquals: ['States.Timeout'], Next: 'Confirm' });
  });

  it('decides on outcomes that its functions can give', () => {
    for (const [, { Choices = [] }] of all)
      for (const { Condition } of Choices) {
        if (Condition === "{% $states.input.by = 'package' %}") continue;
        const outcome = /^\{% \$states\.input\.outcome = '([a-z]+)'( and \$states\.input\.runs < \d+)? %\}$/.exec(
          Condition,
        )?.[1];
        expect([...RIGHTS_OUTCOMES, ...TASK_OUTCOMES]).toContain(outcome);
      }
  });

  it('[EK-10.5] tries a step again, and tells the owner when it keeps failing', () => {
    for (const [name, { Retry = [], Catch = [], TimeoutSeconds = 0 }] of tasks) {
      expect(Retry.flatMap(({ ErrorEquals }) => ErrorEquals)).toEqual(
        expect.arrayContaining(['States.TaskFailed', 'Lambda.TooManyRequestsException']),
      );
      const last = { ReportFailure: 'Stopped', ReportStep: 'StepEnded' }[name];
      const alarm = Object.hasOwn(innerStates, name) ? 'ReportStep' : 'ReportFailure';
      expect(Catch.at(-1)).toMatchObject({ ErrorEquals: ['States.ALL'], Next: last ?? alarm });
      expect(TimeoutSeconds).toBeGreaterThan(900);
    }
  });

  /** Of a package, whose runs answer these one after the other. */
  async function carriedOut(runs: readonly string[]) {
    const left = [...runs];
    const steps: Readonly<Record<string, object>> = {
      confirm: { outcome: 'decided' },
      plan: { outcome: 'done', items: [{ kind: 'access', by: 'package' }] },
      settle: { outcome: 'gone' },
    };
    const machine = new StateMachine({
      file: 'rights-request.asl.json',
      name: 'request',
      input: { requestId: 'request', dossierId: 'dossier' },
      call: async (name, { step }) =>
        name === 'exportPackage' ? { outcome: left.shift() } : (steps[String(step)] ?? { outcome: 'done' }),
      effects: () => [],
    });
    await machine.go();
    const within = machine.path.slice(machine.path.indexOf('MakePackage'));
    return {
      runs: within.filter((name) => name === 'MakePackage').length,
      next: within[within.lastIndexOf('Made') + 1],
    };
  }

  it('[RIO-3.6] makes a package in as many runs as it takes, up to a bound', async () => {
    expect(await carriedOut(['done'])).toEqual({ runs: 1, next: 'Do' });
    expect(await carriedOut(['more', 'more', 'more', 'done'])).toEqual({ runs: 4, next: 'Do' });
    expect(await carriedOut(['more', 'gone'])).toEqual({ runs: 2, next: 'StepEnded' });
    expect(await carriedOut(Array(1_000).fill('more'))).toEqual({ runs: 100, next: 'ReportStep' });
  });

  it('carries ids and codes only, as the functions expect them', () => {
    const id = '0b9f4a4e-3b1c-4f0e-9a53-2f6d7c1f4b11';
    const values: Record<string, string> = {
      '{% $states.context.Execution.Input.requestId %}': id,
      '{% $states.context.Execution.Input.dossierId %}': id,
      '{% $states.context.Task.Token %}': 'token',
      '{% $states.input.kind %}': 'access',
    };
    for (const [name, { Arguments }] of tasks) {
      const payload = Object.fromEntries(
        Object.entries(Arguments?.Payload ?? {}).map(([key, value]) => [key, values[value] ?? value]),
      );
      if (Arguments?.FunctionName === `\${${'exportPackage'}}`)
        expect(payload).toEqual({ step: 'export', requestId: id, dossierId: id, kind: 'access' });
      else expect(rightsTask().safeParse(payload).error, name).toBeUndefined();
    }
  });
});
