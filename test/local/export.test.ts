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
import type { Practice as Reached } from '../../local/import/send.ts';
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
const address = 'https://portaal.example';
const quiet = { address, now: new Date('2026-03-05'), progress: () => undefined };
const exported = (name: string, fetch = fetched, lock = locked, reached = reachedAs(one, one.owner)) =>
  exportAll({ practice: reached, fetch, ...quiet }, join(folder, name), lock);
const opened = async (name: string, lock: Lock = { keys: [identity] }) =>
  openInto(join(folder, name), join(folder, `${name}-opened`), lock);
const sealedIn = async (name: string) => (await readdir(join(folder, name, 'dossiers'))).toSorted();
const toldClients = () =>
  one.items.dump('records').filter((item) => JSON.stringify(item).includes('dossier-taken-along')).length;

describe('everything of a practice', () => {
  test('is in sealed pieces, and comes out of them as it was', async () => {
    const { dossiers, documents, missing, whole } = await exported('all');
    expect({ dossiers, documents, missing, whole }).toEqual({ dossiers: 2, documents: 1, missing: [], whole: true });
    expect((await readdir(join(folder, 'all'))).toSorted()).toEqual([
      'LEESMIJ.md',
      'TERMIJNEN.csv',
      'dossiers',
      'praktijk.age',
    ]);
    const found = await opened('all');
    expect(found.missing).toEqual([]);
    expect(found.files).toBeGreaterThan(10);
    const to = join(folder, 'all-opened');
    const files = await readdir(to);
    expect(files.toSorted()).toEqual(['INHOUD.csv', 'LEESMIJ.md', 'dossiers', 'praktijk', 'schema.json']);
    const data = dossierCopySchema().parse(
      JSON.parse(await readFile(join(to, `dossiers/${first}/gegevens.json`), 'utf8')),
    );
    expect(data.documents.map((document) => document.documentId)).toEqual([documentId]);
    expect(await readFile(join(to, `dossiers/${first}/documenten/${documentId}.txt`))).toEqual(TEXT);
    const log = JSON.parse(await readFile(join(to, `dossiers/${first}/logboek.json`), 'utf8'));
    expect(log.map(({ action }: { action: string }) => action)).toContain('dossier.take-along');
    const piece = `dossiers/${data.dossier.dossierId}.age`;
    expect(await readFile(join(to, 'INHOUD.csv'), 'utf8')).toContain(
      `${first};ja;1;;${piece};${data.dossier.destroyOn}`,
    );
    // Which piece has to be destroyed when is said without opening one: the other one runs, and has no day.
    const terms = await readFile(join(folder, 'all/TERMIJNEN.csv'), 'utf8');
    expect(terms.trim().split('\n').slice(1)).toEqual([`${piece};${data.dossier.destroyOn}`]);
    const accounts = JSON.parse(await readFile(join(to, 'praktijk/accounts.json'), 'utf8'));
    expect(accounts.length).toBeGreaterThanOrEqual(4);
  });

  test('cannot be read by anybody else, not when a byte was changed, and one piece opens alone', async () => {
    await exported('sealed');
    const [name = ''] = await sealedIn('sealed');
    const piece = join(folder, 'sealed/dossiers', name);
    const bytes = await readFile(piece);
    expect(bytes.includes('gegevens.json')).toBe(false);
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    await expect(opened('sealed', { keys: [await generateIdentity()] })).rejects.toThrow();
    const alone = await openInto(piece, join(folder, 'alone'), { keys: [identity] });
    expect([alone.missing, await readdir(join(folder, 'alone'))]).toEqual([[], ['dossiers']]);
    const last = bytes.length - 40;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    await writeFile(piece, bytes);
    await expect(openInto(piece, join(folder, 'changed'), { keys: [identity] })).rejects.toThrow();
    expect(await readdir(join(folder, 'changed'))).toEqual([]);
    await rm(piece);
    const without = await openInto(join(folder, 'sealed'), join(folder, 'without'), { keys: [identity] });
    expect(without.missing).toEqual([expect.stringContaining(`${name} is not there`)]);
  });

  test('opens with a passphrase too, and goes on with that one only', async () => {
    // A passphrase is made slow to guess, and so to use: not here.
    const lock = { passphrase: 'vier losse woorden hier', scryptLogN: 2 };
    const broken = breaking(reachedAs(one, one.owner), 1);
    await expect(exported('passphrase', fetched, lock, broken)).rejects.toThrow('broken off');
    await expect(exported('passphrase', fetched, { passphrase: 'vier andere woorden hier' })).rejects.toThrow(
      'another',
    );
    expect((await exported('passphrase', fetched, lock)).whole).toBe(true);
    expect((await opened('passphrase', lock)).missing).toEqual([]);
  });

  test('asks a new address when one had its minute, without telling the client again', async () => {
    const before = toldClients();
    let tries = 0;
    const expiring = async (url: string) => {
      tries += 1;
      return tries === 1 ? undefined : fetched(url);
    };
    expect((await exported('expiring', expiring)).documents).toBe(1);
    expect([tries, toldClients() - before]).toEqual([2, 2]);
  });
});

/** The connection is lost after so many dossiers. */
function breaking(reached: Reached, after: number): Reached {
  let copies = 0;
  return {
    ...reached,
    call: async (method, path, asked) => {
      if (path.endsWith('/copies')) copies += 1;
      if (copies > after) throw new Error('broken off');
      return reached.call(method, path, asked);
    },
  };
}

describe('a copy that broke off', () => {
  test('goes on: what was sealed is not asked again, and its client is told once', async () => {
    const before = toldClients();
    await expect(exported('broken', fetched, locked, breaking(reachedAs(one, one.owner), 1))).rejects.toThrow();
    expect(await readdir(folder)).not.toContain('broken');
    const sealed = await sealedIn('broken.half');
    expect(sealed).toHaveLength(1);
    const bytes = await readFile(join(folder, 'broken.half/dossiers', sealed[0] ?? ''));
    const asked: string[] = [];
    const { whole } = await exported('broken', fetched, locked, reachedAs(one, one.owner, asked));
    expect([whole, asked.filter((name) => name === 'takeAlong').length, toldClients() - before]).toEqual([true, 1, 2]);
    expect(await readFile(join(folder, 'broken/dossiers', sealed[0] ?? ''))).toEqual(bytes);
    expect((await opened('broken')).missing).toEqual([]);
    await expect(exported('broken')).rejects.toThrow('is there already');
  });

  test('does not trust what lies there otherwise than it was written, nor keeps what was destroyed since', async () => {
    await expect(exported('changed', fetched, locked, breaking(reachedAs(one, one.owner), 1))).rejects.toThrow();
    const half = join(folder, 'changed.half/dossiers');
    const [name = ''] = await readdir(half);
    const bytes = await readFile(join(half, name));
    await writeFile(join(half, name), bytes.subarray(0, bytes.length - 1));
    await writeFile(join(half, 'f6b1d1f4-0000-4000-8000-000000000000.age'), bytes);
    const other = { keys: [await identityToRecipient(await generateIdentity())] };
    await expect(exported('changed', fetched, other)).rejects.toThrow('another key');
    const asked: string[] = [];
    expect((await exported('changed', fetched, locked, reachedAs(one, one.owner, asked))).whole).toBe(true);
    expect(asked.filter((operation) => operation === 'takeAlong')).toHaveLength(2);
    expect(await sealedIn('changed')).toHaveLength(2);
    expect((await opened('changed')).missing).toEqual([]);
  });

  test.each([
    ['is not what it was', 'other-bytes', async () => Readable.from([Buffer.from('iets anders')])],
    ['is not there', 'gone', async () => undefined],
  ])('does not pass for whole when a document %s: that dossier is tried again', async (_, name, fetch) => {
    const { whole, missing, dossiers } = await exported(name, fetch);
    expect({ whole, missing, dossiers }).toEqual({
      whole: false,
      missing: [expect.stringContaining(`${first}: Een document kwam niet aan`)],
      dossiers: 1,
    });
    expect((await readdir(folder)).filter((one) => one.startsWith(name))).toEqual([`${name}.half`]);
    // Also a half one can be opened, and says what is not in it.
    expect((await opened(`${name}.half`)).missing).toEqual(missing);
    expect(await exported(name)).toMatchObject({ whole: true, missing: [], dossiers: 2 });
  });
});

test.each([
  [['--all'], false],
  [['--all', 'x', '--address', 'https://a.example'], false],
  [['--all', 'x', '--address', 'https://a.example', '--passphrase', '--recipient', 'age1x'], false],
  [['--all', 'x', '--address', 'https://a.example', '--recipient', 'age1x'], true],
  [['--open', 'x', '--passphrase'], false],
  [['--open', 'x', 'map', '--passphrase'], true],
  [['--open', 'x', 'map', '--identity', 'key', '--passphrase'], false],
])('%j is understood: %s', (args, understands) => {
  expect(typeof understood(args, {}) !== 'string').toBe(understands);
});
