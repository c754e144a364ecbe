import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenCloud } from '../../local/cloud/index.ts';
import { localDirectory } from '../../local/cloud/paths.ts';
import { eventually } from '../../local/story/machinery.ts';

/** A text that the emulator holds, and where: service, store, and the keys that lead to it. */
export type Held = { readonly place: readonly string[]; readonly text: string };

/** Everything that the emulator of this cloud holds now. @throws when it is one of the user, which cannot be looked into */
export async function dumpOf({ directory, port }: Pick<OpenCloud, 'directory' | 'port'>): Promise<Held[]> {
  const file = join(directory, 'dump.jsonl');
  const pid = Number(await readFile(join(directory, 'emulator.pid'), 'utf8'));
  await rm(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  await eventually('what the emulator holds', async () => existsSync(file) || undefined);
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const log = (await readFile(join(await localDirectory(), `emulator-${port}.log`), 'utf8')).split('\n');
  return [
    ...lines.map((line): Held => JSON.parse(line)),
    ...log.map((text, line): Held => ({ place: [...placeOfLine(text), String(line + 1)], text: decoded(text) })),
  ];
}

/** What it says of each request, and what functions say; its mail service says to whom each mail went. */
const placeOfLine = (line: string): string[] =>
  / INFO \[ses(-v2)?\] /.test(line) ? ['ses', '_sent_emails', 'log'] : ['emulator', 'log'];

/** As it reads where it is written percent-encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'));
  } catch {
    return text;
  }
}
