import type { DeadLetters } from '../outside.ts';

export class MemoryDeadLetters implements DeadLetters {
  waiting = 0;

  async count(): Promise<number> {
    return this.waiting;
  }
}
