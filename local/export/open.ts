import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { type Lock, unseal } from './seal.ts';

const MODE = 0o600;

/**
 * Opens what was sealed, into a folder.
 * @returns how many files are in it
 * @throws when the folder is not empty, the lock is another, or a byte was changed
 */
export async function openInto(file: string, folder: string, lock: Lock): Promise<number> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty.`);
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
