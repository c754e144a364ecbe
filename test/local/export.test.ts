import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierCopySchema } from '../../contracts/dossier/copy.ts';
import { exportAll } from '../../local/export/command.ts';
import { openInto } from '../../local/export/open.ts';
import { understood } from '../../local/export/options.ts';
import type { Lock } from '../../local/export/seal.ts';
import { reachedAs } from '../support/import.ts';
import { type Practice, practice } from '../support/practice.ts';
import { ended, running, TEXT, uploaded } from '../support/story.ts';

let folder: string;
let one: Practice;
let identity: string;
let locked: Lock;
const number = async (dossierId: string) => (await one.dossiers.load(dossierId))?.dossier.number ?? '';
let first: string;
let documentId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
  one = practice();
  const dossier = await running(one);
  documentId = await uploaded(one, dossier);
  await ended(one, dossier);
  first = await number(dossier.dossierId);
  await running(one);
  identity = await generateIdentity();
  locked = { keys: [await identityToRecipient(identity)] };
});
afterAll(() => rm(folder, { recursive: true }));

/** The bytes that lie at a signed address. */
async function fetched(url: string): Promise<Readable | undefined> {
  const key = decodeURIComponent(new URL(url).pathname.slice(1));
  const bytes = await one.objects.read(key);
  return bytes && Readable.from([Buffer.from(bytes)]);
}
const exported = (name: string, fetch = fetched, lock = locked) =>
  exportAll(
    { practice: reachedAs(one, one.owner), fetch, now: new Date('2026-03-05'), progress: () => undefined },
    join(folder, name),
    lock,
  );

describe('everything of a practice', () => {
  test('is in one sealed file, and comes out of it as it was', async () => {
    const { dossiers, documents, missing } = await exported('all.age');
    expect({ dossiers, documents, missing }).toEqual({ dossiers: 2, documents: 1, missing: [] });
    const to = join(folder, 'opened');
    expect(await openInto(join(folder, 'all.age'), to, { keys: [identity] })).toBeGreaterThan(10);
    const files = await readdir(to);
    expect(files.toSorted()).toEqual(['INHOUD.csv', 'LEESMIJ.md', 'dossiers', 'praktijk', 'schema.json']);
    const data = dossierCopySchema().parse(
      JSON.parse(await readFile(join(to, `dossiers/${first}/gegevens.json`), 'utf8')),
    );
    expect(data.documents.map((document) => document.documentId)).toEqual([documentId]);
    expect(await readFile(join(to, `dossiers/${first}/documenten/${documentId}.txt`))).toEqual(TEXT);
    const log = await readFile(join(to, `dossiers/${first}/logboek.json`), 'utf8');
    expect(log).toContain('dossier.take-along');
    expect(await readFile(join(to, 'INHOUD.csv'), 'utf8')).toContain(`${first};ja;1;`);
    const accounts = JSON.parse(await readFile(join(to, 'praktijk/accounts.json'), 'utf8'));
    expect(accounts.length).toBeGreaterThanOrEqual(4);
  });

  test('cannot be read by anybody else, and not when a byte was changed', async () => {
    await exported('sealed.age');
    const bytes = await readFile(join(folder, 'sealed.age'));
    expect(bytes.includes('gegevens.json')).toBe(false);
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    const other = { keys: [await generateIdentity()] };
    await expect(openInto(join(folder, 'sealed.age'), join(folder, 'other'), other)).rejects.toThrow();
    const last = bytes.length - 40;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    await writeFile(join(folder, 'changed.age'), bytes);
    await expect(
      openInto(join(folder, 'changed.age'), join(folder, 'changed'), { keys: [identity] }),
    ).rejects.toThrow();
    expect(await readdir(join(folder, 'changed'))).toEqual([]);
  });

  test('opens with a passphrase too', async () => {
    await exported('passphrase.age', fetched, { passphrase: 'vier losse woorden hier' });
    const lock = { passphrase: 'vier losse woorden hier' };
    expect(await openInto(join(folder, 'passphrase.age'), join(folder, 'by-passphrase'), lock)).toBeGreaterThan(10);
    // A passphrase is made slow to guess, and so to use.
  }, 60_000);

  test('asks a new address when one had its minute, without telling the client again', async () => {
    const told = () =>
      one.items.dump('records').filter((item) => JSON.stringify(item).includes('dossier-taken-along')).length;
    const before = told();
    let tries = 0;
    const expiring = async (url: string) => {
      tries += 1;
      return tries === 1 ? undefined : fetched(url);
    };
    expect((await exported('expiring.age', expiring)).documents).toBe(1);
    expect(tries).toBe(2);
    expect(told() - before).toBe(2);
  });

  test('leaves no file when it breaks off, or a document is not what it was', async () => {
    const changed = async () => Readable.from([Buffer.from('iets anders')]);
    await expect(exported('changed-document.age', changed)).rejects.toThrow();
    const gone = async () => undefined;
    await expect(exported('gone.age', gone)).rejects.toThrow();
    expect((await readdir(folder)).filter((name) => /changed-document|gone/.test(name))).toEqual([]);
  });
});

test.each([
  [['--all'], false],
  [['--all', 'x.age', '--address', 'https://a.example'], false],
  [['--all', 'x.age', '--address', 'https://a.example', '--passphrase', '--recipient', 'age1x'], false],
  [['--all', 'x.age', '--address', 'https://a.example', '--recipient', 'age1x'], true],
  [['--open', 'x.age', '--passphrase'], false],
  [['--open', 'x.age', 'map', '--passphrase'], true],
  [['--open', 'x.age', 'map', '--identity', 'key', '--passphrase'], false],
])('%j is understood: %s', (args, understands) => {
  expect(typeof understood(args, {}) !== 'string').toBe(understands);
});
