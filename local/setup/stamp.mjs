import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** SHA-256 of the file and of the words, in hex: what a finished set-up was made from. */
export function fingerprint(file, ...words) {
  const hash = createHash('sha256').update(readFileSync(file));
  for (const word of words) hash.update('\0').update(word);
  return hash.digest('hex');
}

export function stampMatches(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted;
}

export function writeStamp(stamp, value) {
  writeFileSync(stamp, `${value}\n`);
}
