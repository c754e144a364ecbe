import { fileTypeFromBuffer } from 'file-type';
import type { Judge } from './looking.ts';
import { Refused } from './refused.ts';

/** A picture of one of these kinds, by its own first bytes. */
export const judgeImage =
  (...kinds: readonly string[]): Judge =>
  async (bytes) => {
    const found = await fileTypeFromBuffer(bytes);
    if (!kinds.some((kind) => kind === found?.mime)) throw new Refused('type-differs');
  };
