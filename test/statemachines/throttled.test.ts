import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';

const FOLDER = new URL('../../statemachines/', import.meta.url);
const THROTTLED = 'Lambda.TooManyRequestsException';
const HOUR = 3_600;

const Retrier = z.looseObject({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z.number(),
  BackoffRate: z.number(),
  MaxAttempts: z.number(),
  MaxDelaySeconds: z.number(),
});
const Task = z.looseObject({ Type: z.literal('Task'), Resource: z.string(), Retry: z.array(Retrier).optional() });
type Task = z.infer<typeof Task>;

/** Every task of a definition that invokes a function, however deep it stands, by its name. */
function invoking(value: unknown, name = ''): [name: string, task: Task][] {
  if (value === null || typeof value !== 'object') return [];
  const task = Task.safeParse(value);
  const here: [string, Task][] =
    task.success && task.data.Resource.includes(':lambda:invoke') ? [[name, task.data]] : [];
  return [...here, ...Object.entries(value).flatMap(([key, part]) => invoking(part, key))];
}

const tasks = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.asl.json'))
  .flatMap((file) =>
    invoking(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))).map(
      ([name, task]) => [`${file} ${name}`, task] as const,
    ),
  );

it('knows the steps of every machine', () => expect(tasks.length).toBeGreaterThan(25));

it.each(tasks)(
  '[RIO-6.3] %s waits its turn for an hour where every execution is in use, and alone of all that goes wrong',
  (_, { Retry = [] }) => {
    const [first] = Retry;
    expect(first?.ErrorEquals).toEqual([THROTTLED]);
    if (!first) return;
    const longest = Array.from({ length: first.MaxAttempts }, (_, at) =>
      Math.min(first.IntervalSeconds * first.BackoffRate ** at, first.MaxDelaySeconds),
    ).reduce((sum, one) => sum + one, 0);
    // Full jitter takes half of it, one with another.
    expect(longest / 2).toBeGreaterThan(HOUR);
  },
);
