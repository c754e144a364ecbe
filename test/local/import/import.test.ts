import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays, addYears } from '../../../domain/calendar.ts';
import { inventCsv, inventDocuments, inventXlsx } from '../../../local/import/invent/practice.ts';
import { readConfiguration } from '../../../local/import/practice.ts';
import { SignInAgain } from '../../../local/import/send.ts';
import { effectsOf } from '../../lambdas/rights/support.ts';
import { chainOf } from '../../lambdas/support.ts';
import { imported, reachedAs } from '../../support/import.ts';
import { type Practice, practice } from '../../support/practice.ts';

let folder: string;
let one: Practice;
let coach: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  one = practice();
  coach = (await one.accounts.contactOf((await one.invite('coach')).personId))?.email ?? '';
  one.accounts.invited.splice(0);
});
afterEach(() => rm(folder, { recursive: true }));

const table = () => join(folder, 'praktijk.csv');
const documents = () => join(folder, 'documenten');
const configuration = async () =>
  readConfiguration((await reachedAs(one, 'nobody').call('GET', '/api/configuration')).body);

async function invented(dossiers: number, more: object = {}) {
  const invention = {
    dossiers,
    documents: 2,
    today: one.today(),
    coaches: [coach],
    practice: await configuration(),
    ...more,
  };
  await inventCsv(invention, table());
  await inventDocuments(invention, documents());
  return invention;
}

/** Lines of a table of one's own. */
async function rows(...lines: readonly string[]) {
  const heading = 'Nummer;Voornaam;Achternaam;E-mail;Coach;Dienst;Doel;Begin;Einde;Verlopen overnemen;Nieuw traject';
  const { services, purposes } = one.policy;
  const filled = lines.map((line) =>
    line
      .replace('COACH', coach)
      .replace('DIENST', services[0]?.name.nl ?? '')
      .replace('DOEL', purposes[0]?.name.nl ?? ''),
  );
  await writeFile(table(), [heading, ...filled, ''].join('\n'));
  await mkdir(documents(), { recursive: true });
}
const file = async (place: string, text = 'Verslag van een gesprek.\n') => {
  const path = join(documents(), place);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
};
const run = (more: Parameters<typeof imported>[3] = {}, reached?: Parameters<typeof imported>[4]) =>
  imported(one, table(), documents(), more, reached);
const dossierOf = async (id = '') => (await one.dossiers.load(id))?.dossier;
const stored = () => JSON.stringify(one.items.dump('records'));

describe('an import', () => {
  test('takes everything over with its days and documents, for its coach, and asks the client nothing', async () => {
    await invented(7);
    const { code, report } = await run();
    expect([code, report.rows.map(({ outcome }) => outcome)]).toEqual([0, Array(7).fill('taken')]);
    for (const { dossierId, documents: count } of report.rows) {
      const dossier = await dossierOf(dossierId);
      expect(count).toBe(2);
      expect(dossier?.takenOver).toEqual({ on: one.today(), documents: { available: 2, rejected: 0 } });
      expect(dossier?.state).toBe(dossier?.endedOn === undefined ? 'running' : 'ended');
      if (dossier?.endedOn)
        expect(report.rows.find((row) => row.dossierId === dossierId)?.destroyOn).toBe(
          addYears(dossier.endedOn, one.policy.retention.digitalYears),
        );
    }
    expect(one.accounts.invited).toEqual([]);
    expect(effectsOf(one).filter(({ type }) => type === 'notify')).toEqual([]);
    expect(report.notes.join()).toContain('Toestemmingen worden niet overgenomen');
  });

  test('reads a spreadsheet to the same end', async () => {
    const invention = await invented(3);
    await inventXlsx(invention, join(folder, 'praktijk.xlsx'));
    const { code, report } = await imported(one, join(folder, 'praktijk.xlsx'), documents());
    expect([code, report.rows.length]).toEqual([0, 3]);
  });

  test('run again takes nothing twice, also without its progress when that was a moment ago', async () => {
    await invented(4);
    const first = await run();
    const before = stored();
    const again = await run();
    expect(again.report.rows.map(({ outcome }) => outcome)).toEqual(Array(4).fill('there-already'));
    expect(again.report.rows.map(({ number }) => number)).toEqual(first.report.rows.map(({ number }) => number));
    expect(stored()).toBe(before);
    await rm(`${table()}.voortgang`);
    const lost = await run();
    expect(lost.report.rows.map(({ outcome }) => outcome)).toEqual(Array(4).fill('refused'));
    expect(lost.report.rows[0]?.sentences.join()).toContain('al een dossier');
  });

  test('goes on wherever it was broken off, and ends as one that was not', async () => {
    await invented(3);
    const whole = (await run()).asked.length;
    for (let after = 3; after < whole - 1; after += 2) {
      one = practice();
      coach = (await one.accounts.contactOf((await one.invite('coach')).personId))?.email ?? '';
      await rm(documents(), { recursive: true });
      await rm(`${table()}.voortgang`, { force: true });
      await invented(3);
      let left = after;
      const broken = await run({ atOnce: 1 }, (practice) => ({
        ...practice,
        call: (...asked) => {
          left -= 1;
          if (left < 0) throw new SignInAgain();
          return practice.call(...asked);
        },
      }));
      expect(broken.code).toBe(3);
      const { code, report } = await run();
      expect([after, code, report.rows.length]).toEqual([after, 0, 3]);
      const { body } = await one.call('listDossiers', {}, { query: { limit: '50' } });
      expect((body as { items: object[] }).items).toHaveLength(3);
      for (const { dossierId } of report.rows)
        expect((await dossierOf(dossierId))?.takenOver?.documents).toEqual({ available: 2, rejected: 0 });
    }
  });

  test('goes on also when an answer got lost after it was carried out', async () => {
    await invented(2);
    let n = 0;
    const losing = await run({ atOnce: 1 }, (practice) => ({
      ...practice,
      call: async (...asked) => {
        const answer = await practice.call(...asked);
        n += 1;
        return asked[0] === 'GET' || n % 2 === 0 ? answer : { status: 503, body: undefined };
      },
    }));
    expect(losing.code).toBe(1);
    expect((await run()).code).toBe(0);
    const { body } = await one.call('listDossiers', {}, { query: { limit: '50' } });
    expect((body as { items: object[] }).items).toHaveLength(2);
  });

  test('keeps no personal data in its progress and its report', async () => {
    const { practice: facts } = await invented(5);
    await writeFile(table(), (await readFile(table(), 'utf8')).replace('06', '06x'));
    await run();
    const [progress, ...reports] = await Promise.all(
      ['voortgang', 'verslag.csv', 'verslag.json', 'verslag.txt'].map((name) => readFile(`${table()}.${name}`, 'utf8')),
    );
    const texts = (await readFile(table(), 'utf8'))
      .split('\n')
      .slice(1)
      .flatMap((line) => line.split(';').slice(1, 8))
      .filter((cell) => cell.length > 2 && !facts.services.some(({ name }) => name.nl === cell));
    expect(texts.length).toBeGreaterThan(20);
    for (const text of [progress, ...reports]) for (const typed of texts) expect(text).not.toContain(typed);
  });
});

describe('a dry run', () => {
  test('writes nothing, needs no account, and says what is destroyed when', async () => {
    await invented(6, { pastTermEvery: 3 });
    const before = stored();
    const { code, report, asked } = await run({ dryRun: true });
    expect([code, asked, stored()]).toEqual([1, ['getConfiguration'], before]);
    expect(report.rows.map(({ outcome }) => outcome)).toEqual([
      'taken',
      'taken',
      'past-term',
      'taken',
      'taken',
      'past-term',
    ]);
    expect(await readFile(`${table()}.verslag.txt`, 'utf8')).toMatch(
      /Proef: er is niets verstuurd[\s\S]*houder kiest \(2\)[\s\S]*Wordt vernietigd \(\d+\):\n {2}20\d\d: \d+, de eerste op 20/,
    );
    await expect(readFile(`${table()}.voortgang`)).rejects.toThrow();
  });

  test('says of a row what the import itself does', async () => {
    await rows(
      'A1;Noor;de Wit;noor@voorbeeld.example;COACH;DIENST;DOEL;1 feb 2024;;;',
      'A2;;de Wit;noor2@voorbeeld.example;COACH;DIENST;DOEL;1-2-2024;;;',
      'A3;Bas;Wit;bas-voorbeeld;COACH;DIENST;DOEL;1-2-2024;;;',
      'A4;Bas;111222333;bas@voorbeeld.example;COACH;DIENST;DOEL;1-2-2024;;;',
      'A5;Bas;Wit;bas@voorbeeld.example;COACH;astrologie;DOEL;1-2-2024;;;',
      'A6;Bas;Wit;bas@voorbeeld.example;COACH;DIENST;DOEL;1-2-2024;1-1-2024;;',
      'A7;Bas;Wit;bas@voorbeeld.example;COACH;DIENST;DOEL;2024;;;',
      'A1;Bas;Wit;bas@voorbeeld.example;COACH;DIENST;DOEL;1-2-2024;;;',
      '../A;Bas;Wit;bas@voorbeeld.example;COACH;DIENST;DOEL;1-2-2024;;;',
    );
    const dry = await run({ dryRun: true });
    const wet = await run();
    expect(dry.report.rows.map(({ outcome }) => outcome)).toEqual(['taken', ...Array(8).fill('refused')]);
    const shown = ({ report }: typeof dry) =>
      report.rows.map(({ row, outcome, sentences }) => ({ row, outcome, sentences }));
    expect(shown(dry)).toEqual(shown(wet));
    expect(new Set(dry.report.rows.slice(1).map(({ sentences }) => sentences.join())).size).toBe(8);
    for (const { sentences } of dry.report.rows.slice(1)) expect(sentences.join(' ')).toMatch(/[.]$/);
  });
});

describe('what an import does not decide by itself', () => {
  const endedBefore = (days: number) => addDays(addYears(one.today(), -one.policy.retention.digitalYears), -days);

  test('[RIO-6.3] a term that has passed is listed for the owner, and taken over only when they say so; then it waits', async () => {
    const row = (pastTerm: string) =>
      `A1;Noor;de Wit;noor@voorbeeld.example;COACH;DIENST;DOEL;2014-02-01;${endedBefore(10)};${pastTerm};`;
    await rows(row(''));
    const listed = await run();
    expect(listed.report.rows).toMatchObject([{ outcome: 'past-term', destroyOn: addDays(one.today(), -10) }]);
    await rows(row('ja'));
    const taken = await run();
    const on = addDays(one.today(), one.policy.retention.graceDays);
    expect(taken.report.rows).toMatchObject([{ outcome: 'taken', destroyOn: on }]);
    const dossier = await dossierOf(taken.report.rows[0]?.dossierId);
    expect(dossier?.destruction).toMatchObject({ on, waits: true });
    // Its client hears it, and so has a way in.
    expect(one.accounts.invited).toEqual(['noor@voorbeeld.example']);
  });

  test('[RIO-6.3] a client without a mail address is refused with what to do, and by which day it goes where it lies', async () => {
    const endedOn = addDays(one.today(), -40);
    await rows(`A1;Noor;de Wit;;COACH;DIENST;DOEL;2014-02-01;${endedOn};;`);
    const { report } = await run({ dryRun: true });
    const destroyOn = addYears(endedOn, one.policy.retention.digitalYears);
    expect(report.rows).toMatchObject([{ outcome: 'refused', destroyOn }]);
    expect(report.rows[0]?.sentences).toEqual([expect.stringMatching(/Vraag het de cliënt.*vernietig het daar/)]);
    const summary = await readFile(`${table()}.verslag.txt`, 'utf8');
    expect(summary).toContain(`(${destroyOn})`);
    expect(summary).not.toContain('Wordt vernietigd');
  });

  test('whom it is for: a coach takes over their own, and nobody takes over for a coach without an account', async () => {
    await rows('A1;Noor;de Wit;noor@voorbeeld.example;niemand@voorbeeld.example;DIENST;DOEL;2024-02-01;;;');
    expect((await run()).report.rows).toMatchObject([{ outcome: 'refused' }]);
    const other = await one.invite('coach');
    expect((await run({ as_: other })).report.rows).toMatchObject([{ outcome: 'refused' }]);
    await rows('A1;Noor;de Wit;noor@voorbeeld.example;;DIENST;DOEL;2024-02-01;;;');
    const { report } = await run({ as_: other });
    expect((await dossierOf(report.rows[0]?.dossierId))?.coachId).toBe(other.personId);
  });

  test('a client who is here already is not given a second dossier, unless that is said', async () => {
    const row = (n: number, another: string) =>
      `A${n};Noor;de Wit;noor@voorbeeld.example;COACH;DIENST;DOEL;2024-02-01;;;${another}`;
    await rows(row(1, ''), row(2, ''));
    expect((await run({ atOnce: 1 })).report.rows.map(({ outcome }) => outcome)).toEqual(['taken', 'taken']);
    await rm(`${table()}.voortgang`);
    await rows(row(3, ''));
    expect((await run()).report.rows[0]?.outcome).toBe('refused');
    await rows(row(3, 'ja'));
    expect((await run()).report.rows[0]?.outcome).toBe('taken');
  });

  test('invitations go out only when they are asked for, and only to who has a running trajectory', async () => {
    await rows(
      'A1;Noor;de Wit;noor@voorbeeld.example;COACH;DIENST;DOEL;2024-02-01;;;',
      'A2;Bas;Wit;bas@voorbeeld.example;COACH;DIENST;DOEL;2024-02-01;2025-02-01;;',
    );
    await run({ invite: true });
    expect(one.accounts.invited).toEqual(['noor@voorbeeld.example']);
  });
});

describe('documents that do not come in', () => {
  const ROW = 'A1;Noor;de Wit;noor@voorbeeld.example;COACH;DIENST;DOEL;2024-02-01;2025-02-01;;';

  test('stop a dossier from being begun when that can be known beforehand', async () => {
    await rows(ROW);
    await file('A1/report/verslag.txt');
    await file('A1/report/programma.exe');
    await file('A1/los.txt');
    const { report, asked } = await run();
    expect(report.rows).toMatchObject([{ outcome: 'refused' }]);
    expect(report.rows[0]?.sentences).toHaveLength(2);
    expect(asked).not.toContain('createDossier');
  });

  test('make it half when they are rejected, and it is finished once there is another or it is taken away', async () => {
    await rows(ROW);
    await file('A1/report/a.txt');
    await file('A1/report/b.txt', 'MALWARE');
    const half = await run();
    expect(half.report.rows).toMatchObject([{ outcome: 'half' }]);
    expect(half.report.rows[0]?.sentences).toEqual([expect.stringMatching(/^Bestand 2 op naam: .*afgekeurd/)]);
    expect((await run()).report.rows[0]?.outcome).toBe('half');
    await file('A1/report/b.txt', 'Een goed verslag.\n');
    const done = await run();
    expect(done.report.rows).toMatchObject([{ outcome: 'taken', documents: 2 }]);
    const dossier = await dossierOf(done.report.rows[0]?.dossierId);
    expect(dossier?.takenOver).toMatchObject({ documents: { available: 2, rejected: 1 } });
    const log = (await chainOf(one, dossier?.dossierId ?? '')).map(({ action }) => action);
    expect(log.filter((action) => action === 'dossier.create')).toHaveLength(1);
  });
});

test('a progress that was cut off in the middle of a line is still a progress', async () => {
  await invented(2);
  await run();
  await appendFile(`${table()}.voortgang`, '{"did":"dossier","of":"x');
  expect((await run()).report.rows.map(({ outcome }) => outcome)).toEqual(['there-already', 'there-already']);
});
