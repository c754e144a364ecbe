import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks a person at the terminal. */
export type Asking = {
  /** What is typed is not shown. */
  secret(question: string): Promise<string>;
};

/** On standard error, so that standard output stays the answer of the command. Typed letters are not shown. */
export const atTerminal: Asking = {
  async secret(question) {
    process.stderr.write(question);
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY === true });
    try {
      return (await lines.question('')).trim();
    } finally {
      lines.close();
      process.stderr.write('\n');
    }
  },
};
