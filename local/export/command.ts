import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import * as z from 'zod';
import { dossierCopySchema } from '../../contracts/dossier/copy.ts';
import type { Archive } from './archive.ts';
import { CopyFolder, PLACES, pieceOf } from './copy-folder.ts';
import { type PiecePorts, type Taken, takeDossier } from './dossier-piece.ts';
import { everyOf, givenOf, LISTS } from './lists.ts';
import { OPENING, README } from './readme.ts';
import type { Lock } from './seal.ts';

export type ExportPorts = PiecePorts & {
  /** Of the practice: what was taken along there says nothing of another. */
  readonly address: string;
  readonly progress: (line: string) => void;
};

type Line = { readonly dossierId: string; readonly number: string; readonly came: Taken };
export type Exported = {
  readonly dossiers: number;
  readonly documents: number;
  /** What is not in it, and why. */
  readonly missing: readonly string[];
  /** Where it lies: its own folder when all is in that the practice gives, and else one that the same command goes on with. */
  readonly folder: string;
  readonly whole: boolean;
};

/** A line of progress after so many dossiers. */
const EVERY = 25;
const listed = z.object({ dossierId: z.string(), number: z.string() });

/**
 * Takes everything along that a practice keeps, each dossier sealed as it comes: nothing of it lies on the disk unsealed. What an
 * earlier time sealed is not asked again.
 * @throws when it broke off: what is sealed stays, and the same command goes on with it
 */
export async function exportAll(ports: ExportPorts, folder: string, lock: Lock): Promise<Exported> {
  const { practice, now, progress } = ports;
  const copy = await CopyFolder.open(folder, ports.address, lock);
  await copy.putText(PLACES.readme, OPENING);
  const lines: Line[] = [];
  for await (const item of everyOf(practice, '/api/dossiers')) {
    const { dossierId, number } = listed.parse(item);
    const there = await copy.has(dossierId);
    lines.push({
      dossierId,
      number,
      came: there ? { taken: there } : await takeDossier(ports, copy, dossierId, number),
    });
    if (lines.length % EVERY === 0) progress(`${lines.length} ...`);
  }
  const left = lines.flatMap(({ number, came }) => ('taken' in came ? [] : [`${number}: ${came.why}`]));
  const whole = !lines.some(({ came }) => 'because' in came && came.because === 'failed');
  await copy.keepOnly(new Set(lines.flatMap(({ dossierId, came }) => ('taken' in came ? [dossierId] : []))));
  const missing = await copy.putPractice(now, (archive) => fillPractice(ports, archive, lines));
  await copy.putText(PLACES.terms, csv([['bestand', 'vernietigen uiterlijk op'], ...termsOf(lines)]));
  if (whole) await copy.finish();
  return {
    dossiers: lines.length - left.length,
    documents: lines.reduce((sum, { came }) => sum + ('taken' in came ? came.taken.documents : 0), 0),
    missing: [...missing, ...left],
    folder: whole ? folder : copy.half,
    whole,
  };
}

/** @returns the lists that the practice does not give */
async function fillPractice({ practice }: ExportPorts, archive: Archive, lines: readonly Line[]): Promise<string[]> {
  archive.text(PLACES.readme, README);
  archive.json('schema.json', z.toJSONSchema(dossierCopySchema()));
  archive.text('INHOUD.csv', csv([CONTENTS, ...lines.map(lineOf)]));
  const missing: string[] = [];
  const configuration = await practice.call('GET', '/api/configuration');
  archive.json('praktijk/configuration.json', configuration.body);
  for (const [name, path] of Object.entries(LISTS)) {
    const list = await givenOf(practice, path);
    if (typeof list === 'number') missing.push(`${name}: ${list}`);
    else await archive.list(`praktijk/${name}.json`, list);
  }
  return missing;
}

const CONTENTS = ['dossier', 'hierin', 'documenten', 'waarom niet', 'bestand', 'vernietigen uiterlijk op'];
const lineOf = ({ dossierId, number, came }: Line): readonly string[] =>
  'taken' in came
    ? [number, 'ja', `${came.taken.documents}`, '', pieceOf(dossierId), came.taken.destroyOn ?? '']
    : [number, 'nee', '0', came.why, '', ''];

const termsOf = (lines: readonly Line[]): readonly string[][] =>
  lines.flatMap(({ dossierId, came }) =>
    'taken' in came && came.taken.destroyOn !== undefined ? [[pieceOf(dossierId), came.taken.destroyOn]] : [],
  );

const csv = (rows: readonly (readonly string[])[]): string => stringify([...rows], { delimiter: ';', bom: true });

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
