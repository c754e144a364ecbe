import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RUNS_AT_MOST_DAYS } from '../../../domain/agenda/runs-at-most.ts';
import type { Machine } from '../../../domain/catalogue.ts';
import { measure } from '../../../lambdas/agenda/measure.ts';
import { practice } from '../../support/practice.ts';

const machines = Object.entries(RUNS_AT_MOST_DAYS) as [Machine, number][];
const DAY = 24 * 60 * 60;

type State = { readonly Resource?: string; readonly TimeoutSeconds?: number };
const statesOf = (machine: Machine): State[] => {
  const file = new URL(`../../../statemachines/${machine}.asl.json`, import.meta.url);
  return Object.values((JSON.parse(readFileSync(file, 'utf8')) as { States: Record<string, State> }).States);
};

describe('[EK-4.1] an execution that does not come to its end', () => {
  test.each(machines)('of %s has had all of its waits, and a day', (machine, days) => {
    const waits = statesOf(machine).filter(({ Resource }) => Resource?.endsWith('waitForTaskToken'));
    const seconds = waits.reduce((sum, { TimeoutSeconds = 0 }) => sum + TimeoutSeconds, 0);
    expect(days).toBe(seconds / DAY + 1);
  });

  test.each(machines)('of %s is counted from then on', async (machine, days) => {
    const one = practice();
    const stuck = () => one.counted.filter(({ name }) => name === 'ExecutionsStuck').map(({ value }) => value);
    one.executions.running.push({ machine, startedAt: one.clock.read().toString() });
    one.clock.advance(`PT${days * 24}H`);
    await measure(one);
    one.clock.advance('PT1S');
    await measure(one);
    expect(stuck()).toEqual([0, 1]);
  });
});
