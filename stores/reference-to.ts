import { hkdfSync } from 'node:crypto';
import type { OpenKey } from './vault.ts';

const BYTES = 32;

/**
 * What a dossier keeps of an earlier one that it refers to. It is made with the key of the earlier one and has no id in it, so it
 * leads nowhere once that key is destroyed: not to its certificate either. No two dossiers keep the same.
 * @param from the dossier that keeps it.
 */
export const referenceTo = ({ bytes }: OpenKey, from: string): string =>
  Buffer.from(hkdfSync('sha256', bytes, from, 'reference to an earlier dossier', BYTES)).toString('base64url');
