import type { Readable } from 'node:stream';

/** Objects of the documents bucket too large, or too many, to be held in memory. */
export interface ObjectStreams {
  /**
   * Opens an object; its bytes come as they are read. Whoever opens it reads it to its end or destroys it.
   * @throws when it is not there
   */
  read(key: string): Promise<Readable>;
  /**
   * Writes an object as its bytes come. It is there, whole, when this resolves; before that, and when the body fails or
   * the process is killed, there is nothing, or what was there before.
   * @returns its size in bytes
   */
  write(key: string, body: Readable, mediaType: string): Promise<{ readonly size: number }>;
}
