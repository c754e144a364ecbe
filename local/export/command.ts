import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import * as z from 'zod';
import { type DossierCopy, dossierCopySchema, takeAlongReply } from '../../contracts/dossier/copy.ts';
import { saidOf } from '../import/said.ts';
import { type Practice, SignInAgain } from '../import/send.ts';
import { Archive } from './archive.ts';
import { LISTS, pagesOf, wholeList } from './lists.ts';
import { README } from './readme.ts';
import { type Lock, seal } from './seal.ts';

export type ExportPorts = {
  readonly practice: Practice;
  /** The bytes at an address of a document; undefined when it does not work any more. */
  readonly fetch: (url: string) => Promise<Readable | undefined>;
  readonly now: Date;
  readonly progress: (line: string) => void;
};

type Line = { readonly number: string; readonly taken: boolean; readonly documents: number; readonly why: string };
export type Exported = { readonly dossiers: number; readonly documents: number; readonly missing: readonly string[] };

/** A line of progress after so many dossiers. */
const EVERY = 25;

/**
 * Takes everything along that a practice keeps, sealed as it comes: nothing of it lies on the disk unsealed.
 * @returns what is in it, and what is not
 * @throws when it broke off: no file is left then
 */
export async function exportAll(ports: ExportPorts, file: string, lock: Lock): Promise<Exported> {
  const archive = new Archive(ports.now);
  const sealed = seal(archive.bytes, file, lock);
  const filled = fill(ports, archive).catch((error: unknown) => {
    archive.fail(error instanceof Error ? error : new Error(String(error)));
    throw error;
  });
  // Whichever fails first says why; the other one ends with it.
  const [told] = await Promise.allSettled([filled, sealed]);
  if (told.status === 'rejected') throw told.reason;
  await sealed;
  return told.value;
}

async function fill(ports: ExportPorts, archive: Archive): Promise<Exported> {
  const { practice, progress } = ports;
  archive.text('LEESMIJ.md', README);
  archive.json('schema.json', z.toJSONSchema(dossierCopySchema()));
  const missing = await fillLists(practice, archive);
  const lines: Line[] = [];
  for await (const page of pagesOf(practice, '/api/dossiers')) {
    if (!page.ok) throw new SignInAgain();
    for (const { dossierId, number } of page.items as { dossierId: string; number: string }[]) {
      lines.push(await fillDossier(ports, archive, dossierId, number));
      if (lines.length % EVERY === 0) progress(`${lines.length} ...`);
    }
  }
  const rows = lines.map(({ number, taken, documents, why }) => [number, taken ? 'ja' : 'nee', documents, why]);
  archive.text(
    'INHOUD.csv',
    stringify([['dossier', 'hierin', 'documenten', 'waarom niet'], ...rows], { delimiter: ';', bom: true }),
  );
  archive.end();
  const left = lines.filter(({ taken }) => !taken).map(({ number, why }) => `${number}: ${why}`);
  return {
    dossiers: lines.filter(({ taken }) => taken).length,
    documents: lines.reduce((sum, { documents }) => sum + documents, 0),
    missing: [...missing, ...left],
  };
}

async function fillLists(practice: Practice, archive: Archive): Promise<string[]> {
  const missing: string[] = [];
  const configuration = await practice.call('GET', '/api/configuration');
  archive.json('praktijk/configuration.json', configuration.body);
  for (const [name, path] of Object.entries(LISTS)) {
    const list = await wholeList(practice, path);
    if (list.ok) archive.json(`praktijk/${name}.json`, list.items);
    else missing.push(`${name}: ${list.status}`);
  }
  return missing;
}

/** One dossier. What the practice does not give out is said with its number. */
async function fillDossier(ports: ExportPorts, archive: Archive, dossierId: string, number: string): Promise<Line> {
  const key = randomUUID();
  const ask = () => ports.practice.call('POST', `/api/dossiers/${dossierId}/copies`, { key });
  const answer = await ask();
  if (answer.status !== 201)
    return { number, taken: false, documents: 0, why: saidOf(answer, 'nl').sentences.join(' ') };
  const { data, downloads } = takeAlongReply().parse(answer.body);
  const place = `dossiers/${number}`;
  archive.json(`${place}/gegevens.json`, data);
  const log = await wholeList(ports.practice, `/api/dossiers/${dossierId}/audit`);
  if (log.ok) archive.json(`${place}/logboek.json`, log.items);
  let ways = new Map(downloads.map(({ documentId, url }) => [documentId, url]));
  for (const document of data.documents) {
    await archive.file({ ...document, name: `${place}/documenten/${nameOf(document)}` }, async () => {
      const opened = await ports.fetch(ways.get(document.documentId) ?? '');
      if (opened) return opened;
      // The address had its minute: the same copy has new ones.
      const renewed = takeAlongReply().parse((await ask()).body);
      ways = new Map(renewed.downloads.map(({ documentId, url }) => [documentId, url]));
      const again = await ports.fetch(ways.get(document.documentId) ?? '');
      if (!again) throw new Error('A document could not be fetched');
      return again;
    });
  }
  return { number, taken: true, documents: data.documents.length, why: '' };
}

/** By its id, so that two of one name are two; the extension is what it had. */
const nameOf = ({ documentId, fileName }: DossierCopy['documents'][number]): string =>
  `${documentId}${/\.[A-Za-z0-9]{1,8}$/.exec(fileName)?.[0].toLowerCase() ?? ''}`;

/** Over HTTP. */
export async function fetched(url: string): Promise<Readable | undefined> {
  const response = await fetch(url);
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    return undefined;
  }
  // The cast: the web streams of fetch and those of Node's types are the same ones.
  return Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
}
