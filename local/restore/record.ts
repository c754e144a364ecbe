import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Restored } from './restore.ts';

const REPORTS = join(import.meta.dirname, '../../reports');

/** What is kept of a restore, for whoever has to show that it works: no id of a person, dossier or document. */
type RestoreRecord = {
  /** The moment that was gone back to, and the one at which the practice opened again. */
  readonly to: string;
  readonly openedAt: string;
  /** In seconds: each step, and all of them. */
  readonly took: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly lost: { readonly links: number; readonly documents: number };
  readonly keysBroughtBack: number;
  readonly documentsBroughtBack: number;
};

const recordOf = ({ to, took, links, keys, documents }: Restored, openedAt: Date): RestoreRecord => ({
  to,
  openedAt: openedAt.toISOString(),
  took,
  seconds: Math.round(Object.values(took).reduce((sum, one) => sum + one, 0) * 1000) / 1000,
  lost: { links, documents: documents.gone.length },
  keysBroughtBack: keys.broughtBack,
  documentsBroughtBack: documents.broughtBack,
});

/** Leaves `reports/restore.json`, over the one of the restore before. */
export async function keepRecord(restored: Restored): Promise<void> {
  await mkdir(REPORTS, { recursive: true });
  const record = recordOf(restored, new Date());
  await writeFile(join(REPORTS, 'restore.json'), `${JSON.stringify(record, null, 2)}\n`);
}
