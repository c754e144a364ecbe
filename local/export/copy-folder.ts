import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256OfFile } from '../import/sha256.ts';
import { Progress } from '../operator/progress.ts';
import { Archive } from './archive.ts';
import { keyByPassphrase, openedByPassphrase } from './passphrase.ts';
import { type Lock, seal } from './seal.ts';

/** What a copy has of one dossier. */
export type Piece = {
  readonly documents: number;
  /** ISO day by which this piece has to be destroyed; absent while it is not known. */
  readonly destroyOn?: string;
};

/** Where things are in the folder of a copy. */
export const PLACES = {
  practice: 'praktijk.age',
  dossiers: 'dossiers',
  key: 'sleutel.age',
  terms: 'TERMIJNEN.csv',
  readme: 'LEESMIJ.md',
} as const;
/** A copy that is not whole has this after its name. */
const HALF = '.half';
const PROGRESS = '.voortgang';
const MODE = 0o600;
const FOLDER_MODE = 0o700;

/** A copy that is made piece by piece, each sealed as it comes. Its folder has its name once all is in. */
export class CopyFolder {
  readonly half: string;
  readonly #whole: string;
  readonly #keys: readonly string[];
  readonly #progress: Progress;

  private constructor(whole: string, keys: readonly string[], progress: Progress) {
    this.#whole = whole;
    this.half = `${whole}${HALF}`;
    this.#keys = keys;
    this.#progress = progress;
  }

  /**
   * Begins a copy, or goes on with what is there.
   * @param practice the address
   * @throws when there is a whole copy already, or one of another practice or under another lock
   */
  static async open(whole: string, practice: string, lock: Lock): Promise<CopyFolder> {
    if ((await readdir(whole).catch(() => [])).length > 0)
      throw new Error(`${whole} is there already. Name another folder, or move it away.`);
    const half = `${whole}${HALF}`;
    await mkdir(join(half, PLACES.dossiers), { recursive: true, mode: FOLDER_MODE });
    const progress = await Progress.open(join(half, PROGRESS), practice);
    const known = progress.find('lock', '');
    const keys = await keysOf(half, lock, known?.keys);
    if (!known) await progress.note({ did: 'lock', of: '', keys: [...keys] });
    return new CopyFolder(whole, keys, progress);
  }

  /** By which the practice knows that it was asked for this piece of this copy before. */
  keyOf(dossierId: string): string {
    return this.#progress.keyOf('copy', dossierId);
  }

  /** What an earlier time put in, if it lies there as it was written. */
  async has(dossierId: string): Promise<Piece | undefined> {
    const piece = this.#progress.find('piece', dossierId);
    if (!piece) return undefined;
    const found = await sha256OfFile(this.#fileOf(dossierId)).catch(() => undefined);
    if (found !== piece.sha256) return undefined;
    const { documents, destroyOn } = piece;
    return { documents, ...(destroyOn === undefined ? {} : { destroyOn }) };
  }

  async putDossier(dossierId: string, mtime: Date, fill: (archive: Archive) => Promise<Piece>): Promise<Piece> {
    const [sha256, piece] = await this.#sealed(this.#fileOf(dossierId), mtime, fill);
    await this.#progress.note({ did: 'piece', of: dossierId, sha256, ...piece });
    return piece;
  }

  async putPractice<T>(mtime: Date, fill: (archive: Archive) => Promise<T>): Promise<T> {
    const [, told] = await this.#sealed(join(this.half, PLACES.practice), mtime, fill);
    return told;
  }

  /** Open to whoever has the folder: nothing about anybody. */
  async putText(name: string, text: string): Promise<void> {
    await writeFile(join(this.half, name), text, { mode: MODE });
  }

  /** Takes away what is of no dossier any more: it was destroyed since an earlier time. */
  async keepOnly(dossierIds: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(join(this.half, PLACES.dossiers)))
      if (!dossierIds.has(name.replace(/\.age$/, ''))) await rm(join(this.half, PLACES.dossiers, name));
  }

  async finish(): Promise<void> {
    await rename(this.half, this.#whole);
    await rm(join(this.#whole, PROGRESS));
  }

  #fileOf(dossierId: string): string {
    return join(this.half, pieceOf(dossierId));
  }

  async #sealed<T>(file: string, mtime: Date, fill: (archive: Archive) => Promise<T>): Promise<[string, T]> {
    const archive = new Archive(mtime);
    const sealed = seal(archive.bytes, file, { keys: this.#keys });
    const filled = fill(archive).then(
      (told) => {
        archive.end();
        return told;
      },
      (error: unknown) => {
        archive.fail(error instanceof Error ? error : new Error(String(error)));
        throw error;
      },
    );
    try {
      return await Promise.all([sealed, filled]);
    } catch (error) {
      // It takes its own beginning away.
      await sealed.catch(() => undefined);
      throw error;
    }
  }
}

/** Where the piece of a dossier lies in the folder. */
export const pieceOf = (dossierId: string): string => join(PLACES.dossiers, `${dossierId}.age`);

/** To whom each piece is sealed: those who are named, or a key of this copy that opens with the passphrase. */
async function keysOf(half: string, lock: Lock, known: readonly string[] | undefined): Promise<readonly string[]> {
  if ('keys' in lock) {
    if (known && known.toSorted().join() !== lock.keys.toSorted().join())
      throw new Error(`${half} is sealed to another key. Give the same one, or move the folder away.`);
    return lock.keys;
  }
  const file = join(half, PLACES.key);
  if (!known) return [await keyByPassphrase(file, lock)];
  await openedByPassphrase(file, lock).catch(() => {
    throw new Error(`${half} opens with another passphrase. Give the same one, or move the folder away.`);
  });
  return known;
}
