import type { Machine } from '../../domain/catalogue.ts';
import type { Executions } from '../outside.ts';

type Started = {
  readonly machine: Machine;
  readonly name: string;
  readonly input: Readonly<Record<string, string>>;
};
type Answered = { readonly token: string; readonly output: Readonly<Record<string, string>> };

/** Remembers what was started, each name once, and what was answered, each token once. */
export class MemoryExecutions implements Executions {
  readonly started: Started[] = [];
  readonly answered: Answered[] = [];

  async start(...[machine, name, input]: Parameters<Executions['start']>): Promise<void> {
    const again = this.started.some((started) => started.machine === machine && started.name === name);
    if (!again) this.started.push({ machine, name, input: { ...input } });
  }

  async answer(...[token, output]: Parameters<Executions['answer']>): Promise<void> {
    const again = this.answered.some((answered) => answered.token === token);
    if (!again) this.answered.push({ token, output: { ...output } });
  }
}
