import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ApartPorts as Ports } from './apart.ts';
import type { ApartPorts } from './judge-apart.ts';
import type { MailBytes } from './mail/read-mail.ts';

/** Of the 1,024 MB of the function that inspects, so that the function itself lives to say that it was not enough. */
const MOST_MEMORY_MB = 700;
/** Of the 512 MB of the function that shows. */
const MOST_FOR_MAIL_MB = 200;

/** The longest that one file is looked into: what is left of the function's time is for saying so. The largest real ones take seconds. */
const LONGEST_LOOK_MS = 60_000;
/** Somebody waits for it, and the function answers within twenty seconds. */
const LONGEST_READ_MS = 8_000;

/** Starts the thread that looks into a file; what it runs lies beside the bundle, under the name `#judge`. */
export const lookingThread = (root?: string): ApartPorts['begin'] => threadOf('#judge', MOST_MEMORY_MB, root);

/** Starts the thread that reads a mail, in the same way. */
export const mailThread = (root?: string): Ports<MailBytes>['begin'] => threadOf('#mail', MOST_FOR_MAIL_MB, root);

function threadOf(name: '#judge' | '#mail', memory: number, root = process.env.LAMBDA_TASK_ROOT ?? process.cwd()) {
  const file = createRequire(join(root, 'index.js')).resolve(name);
  return (workerData: unknown) =>
    new Worker(file, { workerData, env: {}, resourceLimits: { maxOldGenerationSizeMb: memory } });
}

export const longestLook: ApartPorts['timeUp'] = (signal) => upAfter(LONGEST_LOOK_MS, signal);
export const longestRead: ApartPorts['timeUp'] = (signal) => upAfter(LONGEST_READ_MS, signal);

const upAfter = (milliseconds: number, signal: AbortSignal): Promise<unknown> =>
  // Given up when there is an answer: nothing comes of it then.
  setTimeout(milliseconds, undefined, { signal }).catch(() => new Promise(() => {}));
