import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Fonts } from './model.ts';

/** The files of the package `dejavu-fonts-ttf` that the deployment puts beside the bundle. */
export const LETTER_FONT_FILES = { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' } as const;

/**
 * Reads the fonts as files: an import of a .ttf works in a bundle only, and would slow every start.
 * @param directory where they lie (FONT_PATH); in a function seen from its own directory
 * @param others where the packages of other fonts lie
 * @throws when a file is not there
 */
export async function readLetterFonts(directory: string, others = join(directory, 'fonts')): Promise<Fonts> {
  const root = process.env.LAMBDA_TASK_ROOT ?? '.';
  const from = resolve(root, directory);
  const [regular, bold] = await Promise.all([
    kept(join(from, LETTER_FONT_FILES.regular)),
    kept(join(from, LETTER_FONT_FILES.bold)),
  ]);
  return { regular, bold, other: (path) => readFile(resolve(root, others, path)) };
}

const files = new Map<string, Uint8Array>();

/** The file, as it was read for a letter before. */
async function kept(path: string): Promise<Uint8Array> {
  const file = files.get(path) ?? (await readFile(path));
  files.set(path, file);
  return file;
}
