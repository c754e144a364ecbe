import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Decrypter, Encrypter } from 'age-encryption';

/** To whom something is sealed, or by what it is opened. */
export type Lock = { readonly passphrase: string } | { readonly keys: readonly string[] };

/** Who reads it is the owner of the machine only, also while it is made. */
const MODE = 0o600;

/**
 * Seals bytes as they come, in the format of age. The file has its name once all of it is there; what broke off is not left.
 * @throws for a key that is none
 */
export async function seal(bytes: Readable, file: string, lock: Lock): Promise<void> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) encrypter.setPassphrase(lock.passphrase);
  else for (const key of lock.keys) encrypter.addRecipient(key);
  const part = `${file}.part`;
  try {
    // The cast: the web streams of Node and those of the library's types are the same ones.
    const sealed = await encrypter.encrypt(Readable.toWeb(bytes) as ReadableStream<Uint8Array>);
    await pipeline(
      Readable.fromWeb(sealed as Parameters<typeof Readable.fromWeb>[0]),
      createWriteStream(part, { mode: MODE }),
    );
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** @throws when it is sealed to somebody else, or a byte of it was changed: nothing of it is left then */
export async function unseal(file: string, to: string, lock: Lock): Promise<void> {
  const decrypter = new Decrypter();
  if ('passphrase' in lock) decrypter.addPassphrase(lock.passphrase);
  else for (const key of lock.keys) decrypter.addIdentity(key);
  try {
    const opened = await decrypter.decrypt(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>);
    await pipeline(
      Readable.fromWeb(opened as Parameters<typeof Readable.fromWeb>[0]),
      createWriteStream(to, { mode: MODE }),
    );
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  }
}
