import { Temporal } from 'temporal-polyfill';
import type { Machine } from '../../domain/catalogue.ts';
import type { Executions, RunningExecutions } from '../outside.ts';

type Started = {
  readonly machine: Machine;
  readonly name: string;
  readonly input: Readonly<Record<string, string>>;
};
type Answered = { readonly token: string; readonly output: Readonly<Record<string, string>> };

/** Remembers what was started, each name once, and what was answered, each token once. */
export class MemoryExecutions implements Executions, RunningExecutions {
  readonly started: Started[] = [];
  readonly answered: Answered[] = [];
  /** Of each that still runs, when it started (ISO instant). */
  readonly running: { readonly machine: Machine; readonly startedAt: string }[] = [];

  async start(...[machine, name, input]: Parameters<Executions['start']>): Promise<void> {
    const again = this.started.some((started) => started.machine === machine && started.name === name);
    if (!again) this.started.push({ machine, name, input: { ...input } });
  }

  async answer(...[token, output]: Parameters<Executions['answer']>): Promise<void> {
    const again = this.answered.some((answered) => answered.token === token);
    if (!again) this.answered.push({ token, output: { ...output } });
  }

  async countStartedBefore(...[machine, moment]: Parameters<RunningExecutions['countStartedBefore']>): Promise<number> {
    const before = this.running.filter((one) => Temporal.Instant.compare(one.startedAt, moment) < 0);
    return before.filter((one) => one.machine === machine).length;
  }
}
