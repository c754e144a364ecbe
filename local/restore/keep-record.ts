import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../cloud/paths.ts';
import type { Restored } from './asked.ts';
import { RESTORE_RECORD, type RestoreRecord, secondsOf } from './record.ts';

const recordOf = ({ to, took, links, keys, documents, gone }: Restored, openedAt: Date): RestoreRecord => ({
  to,
  openedAt: openedAt.toISOString(),
  took,
  seconds: Math.round(secondsOf(took) * 1000) / 1000,
  lost: { links, documents: documents.gone.length },
  keysBroughtBack: keys.broughtBack,
  documentsBroughtBack: documents.broughtBack,
  tablesMadeAgain: [...gone],
});

/** Leaves the record, over the one of the restore before. */
export async function keepRecord(restored: Restored): Promise<void> {
  await mkdir(join(ROOT, 'reports'), { recursive: true });
  const record = recordOf(restored, new Date());
  await writeFile(join(ROOT, RESTORE_RECORD), `${JSON.stringify(record, null, 2)}\n`);
}
