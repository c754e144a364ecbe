import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { figure, type Measured, median } from './figure.ts';
import type { PackageRun } from './package-run.ts';

const RUN = fileURLToPath(new URL('./package-run.ts', import.meta.url));
const ROUNDS = 5;
const BYTES_A_MEBIBYTE = 1024 * 1024;
const PEAK = { atMost: 150 } as const;
const RATE = { atLeast: 0.9 } as const;

/** A package of access of 1 GB: how fast it is zipped beside yazl alone over the same store, and how much memory that takes. */
export async function packaging(): Promise<Measured[]> {
  const ratios: number[] = [];
  const peaks: number[] = [];
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const bareFirst = round % 2 === 0;
    const first = await run(bareFirst ? 'bare' : 'ours');
    const second = await run(bareFirst ? 'ours' : 'bare');
    const [bare, ours] = bareFirst ? [first, second] : [second, first];
    ratios.push(bare.milliseconds / ours.milliseconds);
    rates.push(ours.bytes / ours.milliseconds / 1_000);
    peaks.push(ours.peakBytes / BYTES_A_MEBIBYTE);
  }
  const note = `40 documents of 25 MiB from a store that makes their bytes up and one that counts them; ${Math.round(median(rates))} MB/s. Each run is a process of its own; they take turns.`;
  return [
    figure('rate of a package of 1 GB over bare yazl', median(ratios), 'x bare yazl', RATE, note),
    figure('peak memory of a package of 1 GB', Math.max(...peaks), 'MiB', PEAK, 'The largest of the whole process.'),
  ];
}

async function run(side: 'ours' | 'bare'): Promise<PackageRun> {
  const { stdout } = await promisify(execFile)(process.execPath, [RUN, side]);
  const said: PackageRun = JSON.parse(stdout);
  return said;
}
