import type { Worker } from 'node:worker_threads';
import type { Rejection } from '../../domain/document/document.ts';
import type { JudgeContent } from './inspect-content.ts';

/** The longest that one file is looked into: what is left of the function's time is for saying so. The largest real ones take seconds. */
export const LONGEST_LOOK_MS = 60_000;

export type ApartPorts = {
  /** Begins to look into a file, in a thread of its own. */
  readonly begin: (file: Parameters<JudgeContent>) => Worker;
  /** Resolves when the longest look is over; gives up when the signal does. */
  readonly timeUp: (signal: AbortSignal) => Promise<unknown>;
};

/**
 * Looks into a file in a thread that can be ended from outside: a parser that goes round and round would take the function's whole
 * time at every try, and nobody would ever be told.
 */
export async function judgeApart(
  { begin, timeUp }: ApartPorts,
  ...file: Parameters<JudgeContent>
): Promise<Rejection | undefined> {
  const thread = begin(file);
  const waiting = new AbortController();
  try {
    return await Promise.race([answerOf(thread), timeUp(waiting.signal).then((): Rejection => 'takes-too-long')]);
  } finally {
    waiting.abort();
    await thread.terminate();
  }
}

/** What the thread finds. More memory than it may have is as much a no as more time; any other end is a fault of ours. */
const answerOf = (thread: Worker): Promise<Rejection | undefined> =>
  new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('takes-too-long') : reject(error),
    );
    thread.once('exit', () => reject(new Error('The look into a file ended without an answer')));
  });
