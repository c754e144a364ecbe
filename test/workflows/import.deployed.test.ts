import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, addYears } from '../../domain/calendar.ts';
import { exportAll, fetched } from '../../local/export/command.ts';
import { openInto } from '../../local/export/open.ts';
import { importPractice } from '../../local/import/command.ts';
import { inventCsv, inventDocuments } from '../../local/import/invent/practice.ts';
import { understood } from '../../local/import/options.ts';
import { readConfiguration } from '../../local/import/practice.ts';
import { LIMITS } from '../../local/import/run.ts';
import { practiceAt } from '../../local/import/send.ts';
import { signIn } from '../../local/operator/sign-in.ts';
import { OWNER } from '../../local/story/perform.ts';
import { as, expected, fact, PASSWORD, type Stage } from '../../local/story/stage.ts';
import { deployedCloud, ownStage } from '../support/deployed.ts';

/** One more than are sent at once. */
const DOSSIERS = LIMITS.atOnce + 1;
const DOCUMENTS = 2;

let stage: Stage;
let close: () => void;
let folder: string;
let today: string;
beforeAll(async () => {
  ({ stage, close } = await ownStage());
  folder = await mkdtemp(join(tmpdir(), 'import-deployed-'));
  today = fact(stage, 'today');
});
afterAll(async () => {
  close();
  await rm(folder, { recursive: true });
});

const typing = { secret: async () => PASSWORD, line: async () => '', tell: () => undefined };

/** The command as somebody types it, signed in as the owner with a password. */
async function run(table: string, ...flags: readonly string[]) {
  const { origin, endpoint } = deployedCloud();
  const options = understood([table, join(folder, 'documenten'), '--address', origin, '--json', ...flags], {});
  if (typeof options === 'string') throw new Error(options);
  const out: string[] = [];
  const now = () => Number(process.hrtime.bigint() / 1_000_000n);
  const at = { address: origin, language: 'nl', pause } as const;
  const code = await importPractice(
    {
      open: practiceAt({ ...at, token: async () => '' }),
      signedIn: async ({ signIn: { userPoolId, clientId } }) => {
        const place = { userPoolId, clientId, endpoint, language: 'nl' as const, now };
        return practiceAt({ ...at, token: await signIn(place, OWNER, typing) });
      },
      today,
      now,
      pause,
      progress: () => undefined,
      out: (text) => out.push(text),
    },
    options,
  );
  type Row = { outcome: string; dossierId: string; number: string; destroyOn?: string; sentences: string[] };
  return { code, rows: (JSON.parse(out.join('')) as { rows: Row[] }).rows };
}

test('[RIO-6.3] a practice is taken over from a table and a folder, once, inspected, without a mail to its clients', async () => {
  const { body } = await expected(200, stage.anyone.call('GET', '/api/configuration'), 'the configuration');
  const practice = readConfiguration(body);
  const coach = stage.people.get('coach');
  const table = join(folder, 'praktijk.csv');
  const mark = coach?.personId?.slice(0, 8) ?? '';
  const invention = { dossiers: DOSSIERS, documents: DOCUMENTS, today, coaches: [coach?.email ?? ''], mark, practice };
  await inventCsv(invention, table);
  await inventDocuments(invention, join(folder, 'documenten'));

  const dry = await run(table, '--dry-run');
  expect([dry.code, dry.rows.length]).toEqual([0, DOSSIERS]);
  const { code, rows } = await run(table);
  expect([code, rows.map(({ outcome }) => outcome)]).toEqual([0, Array(DOSSIERS).fill('taken')]);
  expect(rows.map(({ destroyOn }) => destroyOn)).toEqual(dry.rows.map(({ destroyOn }) => destroyOn));

  for (const { dossierId, destroyOn } of rows) {
    const path = `/api/dossiers/${dossierId}`;
    const state = await expected(200, as(stage, 'owner').call('GET', path), 'the state');
    expect(state.body).toMatchObject({ takenOver: { on: today, documents: { available: DOCUMENTS, rejected: 0 } } });
    expect((state.body as { destroyOn?: string }).destroyOn).toBe(destroyOn);
  }
  const path = `/api/dossiers/${rows[0]?.dossierId}/documents`;
  const listed = await expected(200, as(stage, 'coach').call('GET', path), 'the documents');
  const [document] = (listed.body as { items: { documentId: string; fileName: string }[] }).items;
  const opened = await expected(
    201,
    as(stage, 'coach').call('POST', `${path}/${document?.documentId}/downloads`),
    'a way',
  );
  const bytes = await (await fetch((opened.body as { url: string }).url)).text();
  expect(bytes).toContain('verzonnen document');
  await expected(404, as(stage, 'other-coach').call('GET', path), 'another coach');
  const mails = await stage.machinery.mails();
  expect(mails.filter(({ To }) => To.some((address) => address.includes(`${mark}@praktijk`)))).toEqual([]);

  const again = await run(table);
  expect(again.rows.map(({ outcome, number }) => [outcome, number])).toEqual(
    rows.map(({ number }) => ['there-already', number]),
  );
});

test('[RIO-6.3] one whose term has passed waits when it is taken over, and its client can come in', async () => {
  const endedOn = addDays(addYears(today, -stage.policy.retention.digitalYears), -3);
  const email = `verlopen-${stage.people.get('coach')?.personId}@praktijk.example`;
  const [service, purpose] = [stage.policy.services[0]?.name.nl, stage.policy.purposes[0]?.name.nl];
  const row = `V1;Noor;de Wit;${email};${stage.people.get('coach')?.email};${service};${purpose};2015-01-05;${endedOn}`;
  const table = join(folder, 'verlopen.csv');
  const heading = 'Nummer;Voornaam;Achternaam;E-mail;Coach;Dienst;Doel;Begin;Einde;Verlopen overnemen';
  await writeFile(table, `${heading}\n${row};\n`);
  expect((await run(table)).rows.map(({ outcome }) => outcome)).toEqual(['past-term']);
  await writeFile(table, `${heading}\n${row};ja\n`);
  const { rows } = await run(table);
  const { body } = await expected(200, as(stage, 'owner').call('GET', `/api/dossiers/${rows[0]?.dossierId}`), 'it');
  expect(body).toMatchObject({ destructionWaits: true, destroyOn: addDays(today, stage.policy.retention.graceDays) });
  const mails = await stage.machinery.mails();
  expect(mails.filter(({ To }) => To.includes(email)).length).toBeGreaterThanOrEqual(1);
  expect(await readFile(`${table}.verslag.csv`, 'utf8')).toContain('overgenomen');
});

test('[RIO-1.5] the owner takes everything along, sealed, and each dossier says so', async () => {
  const { origin } = deployedCloud();
  await stage.accounts.setPassword(OWNER, PASSWORD);
  const token = await stage.accounts.token(OWNER, PASSWORD);
  const practice = practiceAt({ address: origin, language: 'nl', pause, token: async () => token });
  const identity = await generateIdentity();
  const sealed = join(folder, 'praktijk-verzegeld');
  const ports = { practice, address: origin, fetch: fetched, now: new Date(), progress: () => undefined };
  const exported = await exportAll(ports, sealed, { keys: [await identityToRecipient(identity)] });
  expect(exported.dossiers).toBeGreaterThanOrEqual(DOSSIERS);
  expect(exported).toMatchObject({ whole: true, folder: sealed });
  const to = join(folder, 'praktijk');
  await openInto(sealed, to, { keys: [identity] });
  const listed = await expected(200, as(stage, 'coach').call('GET', '/api/dossiers'), "the coach's dossiers");
  const { items } = listed.body as { items: { dossierId: string; number: string }[] };
  for (const { number } of items) {
    const data = JSON.parse(await readFile(join(to, 'dossiers', number, 'gegevens.json'), 'utf8'));
    for (const { documentId } of data.documents)
      expect(await readFile(join(to, 'dossiers', number, 'documenten', `${documentId}.txt`), 'utf8')).toContain(
        'verzonnen',
      );
  }
  const log = await expected(
    200,
    as(stage, 'coach').call('GET', `/api/dossiers/${items[0]?.dossierId}/audit?order=last`),
    'log',
  );
  expect(JSON.stringify(log.body)).toContain('dossier.take-along');
});
