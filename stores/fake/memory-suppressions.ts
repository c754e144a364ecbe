import type { Suppressions } from '../outside.ts';

/** Addresses that bounced, in memory. */
export class MemorySuppressions implements Suppressions {
  readonly addresses = new Set<string>();
  /** Set to see what happens when the mail service cannot be reached. */
  fails = false;

  async forget(address: string): Promise<void> {
    if (this.fails) throw new Error('The mail service cannot be reached.');
    this.addresses.delete(address);
  }
}
