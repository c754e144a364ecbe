import { Refused } from './refused.ts';

const MEBIBYTE = 1024 * 1024;

/** Bytes that are unpacked of one upload, whatever is packed in what. The text of the thickest real ones stays below it. */
const MOST_UNPACKED = 64 * MEBIBYTE;
/** Files within files: a workbook in a document in a mail in a mail. */
const DEEPEST = 6;
/** Parts of a zip and of a mail together. */
const MOST_PARTS = 10_000;

/** What one upload may still cost; shared by everything that is found in it. */
export class Budget {
  #unpacked = MOST_UNPACKED;
  #parts = MOST_PARTS;

  /** The most that may be unpacked at once now. */
  get room(): number {
    return this.#unpacked;
  }

  unpack(bytes: number): void {
    this.#unpacked -= bytes;
    if (this.#unpacked < 0) throw new Refused('too-much-inside');
  }

  parts(count = 1): void {
    this.#parts -= count;
    if (this.#parts < 0) throw new Refused('too-much-inside');
  }

  within(depth: number): void {
    if (depth > DEEPEST) throw new Refused('too-much-inside');
  }
}
