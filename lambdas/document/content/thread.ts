import { parentPort, workerData } from 'node:worker_threads';
import type { JudgeContent } from '../inspect-content.ts';
import { judge } from './judge.ts';

/** What runs in the thread that looks into one file: it says what it found, and ends. */
const file = workerData as Parameters<JudgeContent>;
judge(...file).then((rejection) => parentPort?.postMessage(rejection));
