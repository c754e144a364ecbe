import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../domain/calendar.ts';
import { type OpenCloud, openCloud } from '../cloud/index.ts';
import { temporaryDirectory } from '../cloud/paths.ts';
import { importPractice } from '../import/command.ts';
import { filesOf } from '../import/files.ts';
import { inventCsv, inventDocuments } from '../import/invent/practice.ts';
import { understood } from '../import/options.ts';
import { type Configuration, readConfiguration } from '../import/practice.ts';
import { type Practice, practiceAt } from '../import/send.ts';
import { sha256OfFile } from '../import/sha256.ts';
import { DEFAULT_POLICY, placeOf } from '../policies.ts';
import { OWNER } from '../story/perform.ts';
import { accounts } from '../story/session.ts';
import { PASSWORD } from '../story/stage.ts';
import { figure, type Measured } from './figure.ts';
import type { ImportRun } from './import-run.ts';

const RUN = fileURLToPath(new URL('./import-run.ts', import.meta.url));
const BYTES_A_MEBIBYTE = 1024 * 1024;
/** A whole practice, and a small one beside it. */
const [LARGE, SMALL] = [5_000, 500] as const;
const EACH = 4;
const GROWTH = { atMost: 1.25 } as const;
const RATE = { atLeast: 0.7 } as const;
/** As many as a small cloud takes in a minute. */
const DOSSIERS = 30;
const AT_ONCE = 4;

/** An import of a whole practice: how much memory it takes, and how fast it is beside a bare loop that sends the same files. */
export async function importing(): Promise<Measured[]> {
  return [...(await memory()), await rate()];
}

async function memory(): Promise<Measured[]> {
  const figures: Measured[] = [];
  for (const kind of ['csv', 'xlsx'] as const) {
    const [small, large] = [await run(kind, SMALL), await run(kind, LARGE)];
    const note = `${large.dossiers} dossiers with ${large.documents} documents from ${kind.toUpperCase()}, into a practice that says yes at once; ${Math.round(large.peakBytes / BYTES_A_MEBIBYTE)} MiB of the whole process at its peak.`;
    figures.push(
      figure(
        `memory of an import of ${LARGE} over ${SMALL} dossiers (${kind})`,
        large.peakBytes / small.peakBytes,
        'x',
        GROWTH,
        note,
      ),
    );
  }
  return figures;
}

async function run(kind: string, dossiers: number): Promise<ImportRun> {
  const { stdout } = await promisify(execFile)(process.execPath, [RUN, kind, `${dossiers}`, `${EACH}`]);
  const said: ImportRun = JSON.parse(stdout);
  return said;
}

async function rate(): Promise<Measured> {
  const cloud = await openCloud({ policy: placeOf(DEFAULT_POLICY), ownerEmail: OWNER });
  const folder = await temporaryDirectory();
  try {
    const token = await ownerToken(cloud);
    const practice = practiceAt({ address: cloud.origin, language: 'nl', pause, token: async () => token });
    const told = readConfiguration((await practice.call('GET', '/api/configuration')).body);
    const coach = await coachIn(practice);
    const today = dayOf(Temporal.Now.instant());
    const of = async (mark: string) => {
      const invention = { dossiers: DOSSIERS, documents: EACH, today, coaches: [coach.email], practice: told, mark };
      await inventCsv(invention, join(folder, `${mark}.csv`));
      await inventDocuments(invention, join(folder, mark));
      return { table: join(folder, `${mark}.csv`), documents: join(folder, mark) };
    };
    // Functions start once, and keys and accounts are made for the first time: not of what is compared.
    await imported(practice, cloud.origin, await of('warm'), today);
    const bare = await timed(async () => bareLoop(practice, told, coach.personId, (await of('bare')).documents));
    const ours = await timed(async () => imported(practice, cloud.origin, await of('ours'), today));
    const note = `${DOSSIERS} dossiers with ${EACH} documents each, ${AT_ONCE} at once, until the last is inspected: ${Math.round((DOSSIERS * EACH) / ours)} documents a second. The bare loop sends the same files into one dossier that is there.`;
    return figure('rate of an import over a bare upload loop', bare / ours, 'x bare loop', RATE, note);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await cloud.stop();
  }
}

async function ownerToken(cloud: OpenCloud): Promise<string> {
  const people = accounts(cloud, cloud.outputs, cloud.origin);
  await people.setPassword(OWNER, PASSWORD);
  const token = await people.token(OWNER, PASSWORD);
  people.close();
  return token;
}

async function coachIn(practice: Practice) {
  const email = `coach-${randomUUID()}@voorbeeld.example`;
  const body = { role: 'coach', email, givenName: 'Noor', withoutMail: true };
  const answer = await practice.call('POST', '/api/people', { body, key: randomUUID() });
  return { email, personId: (answer.body as { personId: string }).personId };
}

/** Seconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1_000;
}

type Place = { readonly table: string; readonly documents: string };
async function imported(
  practice: Practice,
  address: string,
  { table, documents }: Place,
  today: string,
): Promise<void> {
  const options = understood([table, documents, '--address', address, '--at-once', `${AT_ONCE}`], {});
  if (typeof options === 'string') throw new Error(options);
  const now = () => Temporal.Now.instant().epochMilliseconds;
  const quiet = { progress: () => undefined, out: () => undefined };
  const code = await importPractice(
    { open: practice, signedIn: async () => practice, today, now, pause, ...quiet },
    options,
  );
  if (code !== 0) throw new Error(`The import ended with ${code}`);
}

/** What somebody would write in an hour: a ticket and a file, one after another, some at once; and then it is asked whether all is in. */
async function bareLoop(practice: Practice, told: Configuration, coachId: string, folder: string): Promise<void> {
  const dossierId = await oneDossier(practice, told, coachId);
  const category = told.categories.find(({ requires }) => requires === 'none');
  const references = Array.from({ length: DOSSIERS }, (_, n) => `Pbare-${String(n).padStart(5, '0')}`);
  const files = (await Promise.all(references.map((one) => filesOf(folder, one, '')))).flat();
  const left = files.values();
  const worker = async (): Promise<void> => {
    for (const file of left) {
      if (!('path' in file)) throw new Error('A file is not there');
      const body = {
        category: category?.id,
        registrationKind: told.consults.registrationKind,
        files: category?.files,
        fileName: 'verslag.txt',
        mediaType: 'text/plain',
        size: file.size,
        sha256: await sha256OfFile(file.path),
      };
      const answer = await practice.call('POST', `/api/dossiers/${dossierId}/documents`, { body, key: randomUUID() });
      const { upload } = answer.body as { upload: { url: string; headers: Record<string, string> } };
      await practice.put(upload.url, upload.headers, file.path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  while ((await practice.call('PUT', `/api/dossiers/${dossierId}/take-over`, { body: {} })).status !== 200)
    await pause(1_000);
}

async function oneDossier(practice: Practice, told: Configuration, coachId: string): Promise<string> {
  const email = `client-${randomUUID()}@voorbeeld.example`;
  const person = { role: 'client', email, givenName: 'Merel', withoutMail: true };
  const client = await practice.call('POST', '/api/people', { body: person, key: randomUUID() });
  const body = {
    service: told.services[0]?.id,
    purpose: told.purposes[0]?.id,
    clientId: (client.body as { personId: string }).personId,
    coachId,
    client: { firstName: 'Merel', lastName: 'Terpstra', email },
    takenOver: { startedOn: '2024-01-08' },
  };
  const made = await practice.call('POST', '/api/dossiers', { body, key: randomUUID() });
  return (made.body as { dossierId: string }).dossierId;
}
