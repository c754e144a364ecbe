import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type ApartPorts, LONGEST_LOOK_MS } from './judge-apart.ts';

/** Of the function's 1,024 MB, so that the function itself lives to say that it was not enough. */
const MOST_MEMORY_MB = 700;

/** Starts the thread that looks into a file; what it runs lies beside the bundle, under the name `#judge`. */
export function lookingThread(root = process.env.LAMBDA_TASK_ROOT ?? process.cwd()): ApartPorts['begin'] {
  const file = createRequire(join(root, 'index.js')).resolve('#judge');
  return (workerData) =>
    new Worker(file, { workerData, env: {}, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
}

export const longestLook: ApartPorts['timeUp'] = (signal) =>
  // Given up when there is an answer: nothing comes of it then.
  setTimeout(LONGEST_LOOK_MS, undefined, { signal }).catch(() => new Promise(() => {}));
