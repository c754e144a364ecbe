import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Takes the papers of the story: certificates, keys, mails, letters. */
export type Papers = { keep(name: string, bytes: Uint8Array | string): Promise<void> };

export const noPapers: Papers = { keep: async () => undefined };

/** Leaves them in a directory, which is made when it is not there. */
export const papersIn = (directory: string): Papers => ({
  async keep(name, bytes) {
    const path = join(directory, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  },
});
