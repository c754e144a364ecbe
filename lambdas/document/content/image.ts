import { fileTypeFromBuffer } from 'file-type';
import { Refused } from './refused.ts';

/** A picture of one of these kinds, by its own first bytes. */
export async function judgeImage(bytes: Uint8Array, ...kinds: readonly string[]): Promise<void> {
  const found = await fileTypeFromBuffer(bytes);
  if (!kinds.some((kind) => kind === found?.mime)) throw new Refused('type-differs');
}
