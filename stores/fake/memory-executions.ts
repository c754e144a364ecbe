import type { Executions } from '../outside.ts';

type Started = {
  readonly machine: Parameters<Executions['start']>[0];
  readonly name: string;
  readonly input: Readonly<Record<string, string>>;
};

/** Remembers what was started, each name once. */
export class MemoryExecutions implements Executions {
  readonly started: Started[] = [];

  async start(...[machine, name, input]: Parameters<Executions['start']>): Promise<void> {
    const again = this.started.some((started) => started.machine === machine && started.name === name);
    if (!again) this.started.push({ machine, name, input: { ...input } });
  }
}
