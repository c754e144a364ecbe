import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import type { SentenceCode } from './sentences.ts';

/** A file of a dossier, where it lies. `place` says which it is of the dossier's files, in the order of their names, from 1. */
export type FoundFile = {
  readonly place: number;
  readonly path: string;
  readonly under: string;
  readonly size: number;
};
export type NotFound = { readonly place: number; readonly code: SentenceCode };

/** What separates names in a cell. */
const SEPARATOR = /[;|\n]/;

/**
 * The files of one dossier: those that a cell names, from the folder of documents, and all in the folder of its number.
 * @param named the cell, empty where there is none
 */
export async function filesOf(
  folder: string,
  reference: string,
  named: string,
): Promise<readonly (FoundFile | NotFound)[]> {
  const own = join(folder, reference);
  const typed = named.split(SEPARATOR).map((one) => one.trim());
  const paths = [...typed.filter((one) => one !== '').map((one) => resolve(folder, one)), ...(await within(own))];
  const all = [...new Set(paths)].toSorted();
  return Promise.all(all.map((path, index) => looked(folder, path, index + 1)));
}

async function looked(folder: string, path: string, place: number): Promise<FoundFile | NotFound> {
  const under = relative(folder, path);
  if (under.startsWith('..') || resolve(folder, under) !== path) return { place, code: 'document-outside' };
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { place, path, under, size: found.size } : { place, code: 'document-missing' };
}

/** Every file in a folder and those in it; none when it is not there. What begins with a dot is the machine's own. */
async function within(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !/(?:^|[\\/])\./.test(relative(folder, join(entry.parentPath, entry.name))))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The folder that a file lies in, which can say of which kind it is; undefined for one at the top of the folder of documents. */
export const kindFolder = ({ under }: FoundFile): string | undefined => under.split(sep).at(-2);
export const nameOf = ({ path }: FoundFile): string => basename(path);
export const extensionOf = ({ path }: FoundFile): string => extname(path).slice(1).toLowerCase();
