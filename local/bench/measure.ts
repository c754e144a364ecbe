import { rmSync } from 'node:fs';
import { startEmulator } from '../cloud/emulator.ts';
import { temporaryDirectory } from '../cloud/paths.ts';
import { type Progress, told } from '../cloud/progress.ts';
import { bundlePairs } from './bundles.ts';
import { requestsInSequence } from './chains.ts';
import { requestsPerCommand } from './commands.ts';
import { costs } from './cost.ts';
import { erasing } from './erasure.ts';
import { exporting } from './export.ts';
import type { Measured } from './figure.ts';
import { importing } from './import.ts';
import { packaging } from './package.ts';
import { portalScores } from './portal.ts';
import { shellOverhead } from './shell.ts';
import { bundleSize } from './size.ts';
import { startTime } from './start-time.ts';
import { sweptItems } from './sweep.ts';

const STORED = [1_000, 100_000] as const;

/** What is measured, in the order of the table. */
const PARTS = {
  bundles: ofBundles,
  shell: async (progress) => [await told(progress, 'The shell', () => shellOverhead())],
  packages: (progress) => told(progress, 'A package of 1 GB', () => packaging()),
  chains: (progress) => told(progress, 'Requests in sequence', () => requestsInSequence()),
  cloud: onTheCloud,
  import: (progress) => told(progress, 'An import', () => importing()),
  export: (progress) => told(progress, 'An export', () => exporting()),
  cost: (progress) => told(progress, 'What it costs', () => costs()),
  portal: (progress) => told(progress, 'The portal', () => portalScores()),
} satisfies Readonly<Record<string, (progress: Progress) => Promise<readonly Measured[]>>>;
export const BENCH_PARTS = Object.keys(PARTS);

/** The figures of these parts, one part after the other. @throws when one could not be measured */
export async function measure(progress: Progress, parts: readonly string[] = BENCH_PARTS): Promise<Measured[]> {
  const figures: Measured[] = [];
  for (const [name, part] of Object.entries(PARTS)) if (parts.includes(name)) figures.push(...(await part(progress)));
  return figures;
}

async function ofBundles(progress: Progress): Promise<Measured[]> {
  const directory = await temporaryDirectory();
  try {
    const pairs = await told(progress, 'Bundles', async () => bundlePairs(directory));
    const times: Measured[] = [];
    for (const pair of pairs) {
      times.push(...(await told(progress, `Start of ${pair.name}`, () => startTime(pair))));
    }
    const byFigure = times.toSorted((a, b) => Number(a.goal === null) - Number(b.goal === null));
    return [...byFigure, bundleSize(pairs)];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function onTheCloud(progress: Progress): Promise<Measured[]> {
  const cloud = await told(progress, 'Local cloud', () => startEmulator());
  try {
    const swept: Measured[] = [];
    for (const stored of STORED) {
      swept.push(await told(progress, `Sweep with ${stored} items stored`, () => sweptItems(cloud, stored)));
    }
    const commands = await told(progress, 'Requests per command', () => requestsPerCommand(cloud));
    const erased = await told(progress, 'Erasing', () => erasing(cloud));
    return [...swept, ...erased, ...commands];
  } finally {
    await cloud.stop();
  }
}
