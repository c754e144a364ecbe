import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { opened, type Passphrase, seal } from './seal.ts';

/**
 * A key of one copy, which opens with a passphrase: as `age` itself makes one that it asks a passphrase for. A passphrase is slow to
 * try on purpose, and so too slow to seal each dossier with.
 * @returns the public key
 */
export async function keyByPassphrase(file: string, lock: Passphrase): Promise<string> {
  const identity = await generateIdentity();
  await seal(Readable.from([Buffer.from(`${identity}\n`)]), file, lock);
  return identityToRecipient(identity);
}

/** @throws when the passphrase is another one */
export async function openedByPassphrase(file: string, lock: Passphrase): Promise<string> {
  return (await text(await opened(file, lock))).trim();
}
