import { createPublicKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Wrong } from './regulations.ts';

/** The public keys that signed before this one: every `.pem` of a folder, so that what they signed can still be checked. */
export function readFormerKeys(given: string): readonly string[] | Wrong {
  const folder = resolve(given);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return { wrong: [`formerKeys: there is no folder ${folder}.`] };
  const keys = readdirSync(folder)
    .filter((name) => name.endsWith('.pem'))
    .sort()
    .map((name) => ({ name, spki: spkiOf(readFileSync(join(folder, name), 'utf8')) }));
  const wrong = keys
    .filter(({ spki }) => spki === undefined)
    .map(({ name }) => `formerKeys: ${name} is not an ECDSA P-256 public key in PEM.`);
  return wrong.length > 0 ? { wrong } : keys.flatMap(({ spki }) => spki ?? []);
}

/** Of a public key only: who has a private one here made a mistake that should not pass unseen. */
function spkiOf(pem: string): string | undefined {
  if (!pem.includes('-----BEGIN PUBLIC KEY-----')) return undefined;
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return undefined;
    return key.export({ type: 'spki', format: 'der' }).toString('base64');
  } catch {
    return undefined;
  }
}
