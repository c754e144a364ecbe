import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Decrypter, Encrypter } from 'age-encryption';

export type Passphrase = {
  readonly passphrase: string;
  /** How slow it is to try one, as a power of two (scrypt); absent: as `age` has it. */
  readonly scryptLogN?: number;
};
/** To whom something is sealed, or by what it is opened. */
export type Lock = Passphrase | { readonly keys: readonly string[] };

/** Who reads it is the owner of the machine only, also while it is made. */
const MODE = 0o600;

/**
 * Seals bytes as they come, in the format of age. The file has its name once all of it is there; what broke off is not left.
 * @returns the SHA-256 of the file, as lower-case hexadecimal
 * @throws for a key that is none
 */
export async function seal(bytes: Readable, file: string, lock: Lock): Promise<string> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) {
    if (lock.scryptLogN !== undefined) encrypter.setScryptWorkFactor(lock.scryptLogN);
    encrypter.setPassphrase(lock.passphrase);
  } else for (const key of lock.keys) encrypter.addRecipient(key);
  const part = `${file}.part`;
  const hash = createHash('sha256');
  const hashed = new Transform({
    transform: (chunk, _, next) => {
      hash.update(chunk);
      next(null, chunk);
    },
  });
  try {
    // The cast: the web streams of Node and those of the library's types are the same ones.
    const sealed = await encrypter.encrypt(Readable.toWeb(bytes) as ReadableStream<Uint8Array>);
    await pipeline(
      Readable.fromWeb(sealed as Parameters<typeof Readable.fromWeb>[0]),
      hashed,
      createWriteStream(part, { mode: MODE, flush: true }),
    );
    await rename(part, file);
    return hash.digest('hex');
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** The bytes of what was sealed. Reading them fails when it is sealed to somebody else, or a byte of it was changed. */
export async function opened(file: string, lock: Lock): Promise<Readable> {
  const decrypter = new Decrypter();
  if ('passphrase' in lock) decrypter.addPassphrase(lock.passphrase);
  else for (const key of lock.keys) decrypter.addIdentity(key);
  const bytes = await decrypter.decrypt(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>);
  return Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0]);
}

/** @throws when it is sealed to somebody else, or a byte of it was changed: nothing of it is left then */
export async function unseal(file: string, to: string, lock: Lock): Promise<void> {
  try {
    await pipeline(await opened(file, lock), createWriteStream(to, { mode: MODE }));
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  }
}
