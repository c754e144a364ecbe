import type { Worker } from 'node:worker_threads';

export type ApartPorts<File> = {
  /** Begins to look into a file, in a thread of its own. */
  readonly begin: (file: File) => Worker;
  /** Resolves when the longest look is over; gives up when the signal does. */
  readonly timeUp: (signal: AbortSignal) => Promise<unknown>;
};

/**
 * Looks into a file in a thread that can be ended from outside: a parser that goes round and round would take the function's whole
 * time at every try, and nobody would ever be told.
 * @param tooMuch what is answered when it takes more time, or more memory, than it may have
 */
export async function askApart<File, Answer>(
  { begin, timeUp }: ApartPorts<File>,
  file: File,
  tooMuch: Answer,
): Promise<Answer> {
  const thread = begin(file);
  const waiting = new AbortController();
  try {
    return await Promise.race([answerOf(thread, tooMuch), timeUp(waiting.signal).then(() => tooMuch)]);
  } finally {
    waiting.abort();
    await thread.terminate();
  }
}

/** What the thread finds. More memory than it may have is as much a no as more time; any other end is a fault of ours. */
const answerOf = <Answer>(thread: Worker, tooMuch: Answer): Promise<Answer> =>
  new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooMuch) : reject(error),
    );
    thread.once('exit', () => reject(new Error('The look into a file ended without an answer')));
  });
