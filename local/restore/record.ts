import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { TABLES } from '../../stores/items.ts';

/** What a restore does, in its order. */
export const STEPS = [
  'close',
  'tables',
  'copies',
  'keys',
  'survivors',
  'records',
  'documents',
  'anchors',
  'tell',
  'open',
] as const;
export type Step = (typeof STEPS)[number];

/** Where a restore leaves its record, under the root of the repository. */
export const RESTORE_RECORD = 'reports/restore.json';

/** In seconds, of all steps together. */
export const secondsOf = (took: Readonly<Partial<Record<Step, number>>>): number =>
  Object.values(took).reduce((sum, seconds) => sum + seconds, 0);

const count = z.int().nonnegative();
const seconds = z.number().nonnegative();

/** What is kept of a restore, for whoever has to show that it works: no id of a person, dossier or document. */
export const restoreRecord = z.strictObject({
  /** The moment that was gone back to, and the one at which the practice opened again. */
  to: z.iso.datetime(),
  openedAt: z.iso.datetime(),
  /** In seconds: each step, and all of them. */
  took: z.partialRecord(z.enum(STEPS), seconds),
  seconds,
  lost: z.strictObject({ links: count, documents: count }),
  keysBroughtBack: count,
  documentsBroughtBack: count,
  /** Tables that were not there any more, by what they are for. */
  tablesMadeAgain: z.array(z.enum(TABLES)).default([]),
});
export type RestoreRecord = z.output<typeof restoreRecord>;

/** The record that the last restore left. `none`: there was no restore here; `unreadable`: the file is not what a restore leaves. */
export function readRecord(root: string): RestoreRecord | 'none' | 'unreadable' {
  const path = join(root, RESTORE_RECORD);
  if (!existsSync(path)) return 'none';
  try {
    return restoreRecord.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return 'unreadable';
  }
}
