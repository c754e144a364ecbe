import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ExportRun } from './export-run.ts';
import { figure, type Measured } from './figure.ts';

const RUN = fileURLToPath(new URL('./export-run.ts', import.meta.url));
const BYTES_A_MEBIBYTE = 1024 * 1024;
/** A whole practice, and a small one beside it. */
const [LARGE, SMALL] = [5_000, 500] as const;
const EACH = 4;
const GROWTH = { atMost: 1.25 } as const;

/** How much memory it takes to take a whole practice along. */
export async function exporting(): Promise<Measured[]> {
  const [small, large] = [await run(SMALL), await run(LARGE)];
  const peak = Math.round(large.peakBytes / BYTES_A_MEBIBYTE);
  const note = `${large.dossiers} dossiers with ${large.documents} documents, sealed one by one, from a practice that gives each at once; ${peak} MiB of the whole process at its peak.`;
  const name = `memory of an export of ${LARGE} over ${SMALL} dossiers`;
  return [figure(name, large.peakBytes / small.peakBytes, 'x', GROWTH, note)];
}

async function run(dossiers: number): Promise<ExportRun> {
  const { stdout } = await promisify(execFile)(process.execPath, [RUN, `${dossiers}`, `${EACH}`]);
  const said: ExportRun = JSON.parse(stdout);
  return said;
}
