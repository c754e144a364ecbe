import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import * as z from 'zod';
import { PLACES } from './copy-folder.ts';
import { openedByPassphrase } from './passphrase.ts';
import { type Lock, unseal } from './seal.ts';

const MODE = 0o600;

export type Opened = {
  readonly files: number;
  /** What a whole copy has and this one has not. */
  readonly missing: readonly string[];
};

/**
 * Opens a copy, or one sealed piece of it, into a folder.
 * @throws when the folder is not empty, the lock is another, or a byte was changed
 */
export async function openInto(source: string, folder: string, lock: Lock): Promise<Opened> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty.`);
  if (!(await stat(source)).isDirectory()) return { files: await openPiece(source, folder, lock), missing: [] };
  const keys = 'keys' in lock ? lock.keys : [await openedByPassphrase(join(source, PLACES.key), lock)];
  const dossiers = (await readdir(join(source, PLACES.dossiers))).filter((name) => name.endsWith('.age'));
  const practice = (await readdir(source)).includes(PLACES.practice);
  let files = 0;
  const names = [...(practice ? [PLACES.practice] : []), ...dossiers.map((name) => join(PLACES.dossiers, name))];
  for (const name of names) files += await openPiece(join(source, name), folder, { keys });
  const missing = practice
    ? await missingIn(folder, new Set(dossiers))
    : [`${PLACES.practice}: the copy was never finished.`];
  return { files, missing };
}

const contents = z.array(
  z.object({ dossier: z.string(), hierin: z.string(), 'waarom niet': z.string(), bestand: z.string() }),
);

/** What the list of contents names and is not there: it was not in when the copy was made, or its file is gone. */
async function missingIn(folder: string, pieces: ReadonlySet<string>): Promise<readonly string[]> {
  const text = await readFile(join(folder, 'INHOUD.csv'), 'utf8');
  const rows = contents.parse(parse(text, { bom: true, delimiter: ';', columns: true }));
  return rows.flatMap(({ dossier, hierin, bestand, 'waarom niet': why }) => {
    if (hierin !== 'ja') return [`${dossier}: ${why}`];
    return pieces.has(basename(bestand)) ? [] : [`${dossier}: ${bestand} is not there.`];
  });
}

async function openPiece(file: string, folder: string, lock: Lock): Promise<number> {
  const zipped = join(folder, '.export.zip');
  await unseal(file, zipped, lock);
  try {
    return await unzip(zipped, folder);
  } finally {
    await rm(zipped, { force: true });
  }
}

async function unzip(file: string, folder: string): Promise<number> {
  const zip = await openPromise(file, { lazyEntries: true });
  let count = 0;
  return new Promise((done, failed) => {
    zip.on('entry', (entry: Entry) => {
      written(zip, entry, folder).then(() => {
        count += 1;
        zip.readEntry();
      }, failed);
    });
    zip.once('end', () => done(count));
    zip.once('error', failed);
    zip.readEntry();
  });
}

/** The library refuses names that lead out of a folder; a name is looked at once more all the same. */
async function written(zip: ZipFile, entry: Entry, folder: string): Promise<void> {
  const path = resolve(folder, entry.fileName);
  if (!path.startsWith(`${resolve(folder)}${sep}`)) throw new Error('A name in the file leads out of the folder.');
  await mkdir(dirname(path), { recursive: true });
  const stream = await new Promise<NodeJS.ReadableStream>((give, failed) => {
    zip.openReadStream(entry, (error, opened) => (error ? failed(error) : give(opened)));
  });
  await pipeline(stream, createWriteStream(path, { mode: MODE }));
}
