import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks a person at the terminal. */
export type Asking = {
  /** What is typed is not shown. */
  secret(question: string): Promise<string>;
  line(question: string): Promise<string>;
  tell(line: string): void;
};

/** On standard error, so that standard output stays the answer of the command. */
export const atTerminal: Asking = {
  async secret(question) {
    process.stderr.write(question);
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    try {
      return await typed('', silent);
    } finally {
      process.stderr.write('\n');
    }
  },
  line: (question) => typed(question, process.stderr),
  tell: (line) => void process.stderr.write(`${line}\n`),
};

async function typed(question: string, output: NodeJS.WritableStream): Promise<string> {
  const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY === true });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}
