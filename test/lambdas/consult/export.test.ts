import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, addYears } from '../../../domain/calendar.ts';
import { timeSheet } from '../../../lambdas/consult/time-sheet.ts';
import { asXlsx } from '../../../lambdas/shared/sheet.ts';
import { yes } from '../../support/consents.ts';
import { grantedHours } from '../../support/hours.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { type Dossier, running } from '../../support/story.ts';
import { unzipped } from '../rights/package/support.ts';
import { refusal } from '../support.ts';

const FORMULA = '=HYPERLINK("https://kwaad.example")';
const PLACE = 'Zaal Kastanje';
const NOTE = 'Plan van aanpak';
const HEAD =
  '"Dag";"Dossier";"Soort";"Stand";"Minuten";"Coach";"Opdrachtgever";"Toegekend voor het traject";"Over van het traject"';

let one: Practice;
let principalId: string;
let commissioned: Dossier;
let own: Dossier;
let period: { from: string; until: string };

async function worked({ dossierId, coach }: Dossier): Promise<void> {
  const as = coach;
  const when = { day: one.today(), format: 'video', minutes: 50, place: PLACE };
  yes(await one.call('planConsult', { dossierId }, { as, body: { ...when, time: '00:00', held: true } }));
  yes(await one.call('planConsult', { dossierId }, { as, body: { ...when, time: '23:30' } }));
  const work = { kind: 'report', day: one.today(), minutes: 30, note: NOTE };
  yes(await one.call('recordActivity', { dossierId }, { as, body: work }));
}

beforeAll(async () => {
  one = practice();
  const type = one.policy.principalTypes[0]?.id;
  ({ principalId } = yes<{ principalId: string }>(
    await one.call('registerPrincipal', {}, { body: { type, name: FORMULA } }),
  ));
  commissioned = await running(one, { principalId });
  own = await running(one, {}, { coach: commissioned.coach });
  await worked(commissioned);
  await worked(own);
  await grantedHours(one, commissioned, { hours: 1, minutes: 10 });
  period = { from: one.today(), until: one.today() };
});

const csv = (as: Who, query: object) => one.call('getTimeCsv', {}, { as, query: { ...period, ...query } });
const numberOf = async ({ dossierId, coach }: Dossier): Promise<string> =>
  yes<{ number: string }>(await one.call('getTime', { dossierId }, { as: coach })).number;
/** The numbers of the dossiers in the lines of a sheet, each once. */
const numbersIn = async (as: Who, query: object): Promise<string[]> => {
  const lines = yes<string>(await csv(as, query))
    .trim()
    .split('\r\n')
    .slice(1);
  return [...new Set(lines.map((line) => line.split(';')[1]?.replaceAll('"', '') ?? ''))].sort();
};

describe('the time of a period', () => {
  test('[RIO-3.4] of a dossier is its consults and its work, with names and without content', async () => {
    const number = await numberOf(commissioned);
    for (const as of [commissioned.coach, one.owner]) {
      const { status, headers, body } = await csv(as, { dossier: commissioned.dossierId });
      expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
      const [head, ...lines] = String(body).trim().split('\r\n');
      expect(head?.replace('\ufeff', '')).toBe(HEAD);
      const start = `"${one.today()}";"${number}";`;
      const safe = `"'=HYPERLINK(""https://kwaad.example"")"`;
      expect(lines.sort()).toEqual(
        [
          `${start}"Gesprek";"Gehouden";50;"Anke";${safe};70;-10`,
          `${start}"Gesprek";"Gepland";0;"Anke";${safe};70;-10`,
          `${start}"Verslag of plan";"";30;"Anke";${safe};70;-10`,
        ].sort(),
      );
      for (const never of [PLACE, NOTE, 'Merel', 'Zomeren']) expect(String(body)).not.toContain(never);
    }
  });

  test('[RIO-3.4] has in a spreadsheet no name that is a formula', async () => {
    const line = {
      day: one.today(),
      of: { activity: 'report' },
      minutes: 30,
      coachId: '',
      number: '2026-0001',
    } as const;
    const sheet = timeSheet([{ ...line, coach: '+31', principal: FORMULA }], one.policy, 'nl');
    const files = [...(await unzipped(Buffer.from(await asXlsx(sheet)))).values()].map((bytes) =>
      bytes.toString('utf8'),
    );
    expect(files.filter((xml) => /<f[ >]/.test(xml))).toEqual([]);
    const texts = files.flatMap((xml) => [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text));
    expect(texts).toContain("'+31");
    expect(texts.filter((text) => /^[=+]/.test(text))).toEqual([]);
    expect(texts.some((text) => text.startsWith("'=HYPERLINK"))).toBe(true);
  });

  test('[RIO-3.4] is fetched for a spreadsheet too', async () => {
    const query = { ...period, dossier: commissioned.dossierId, language: 'en' };
    const { status, headers, body } = await one.call('getTimeXlsx', {}, { query });
    expect([status, headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect(String(body).slice(0, 2)).toBe('PK');
  });

  test('[RIO-3.4] of a coach is of all their dossiers, of a principal of what it commissioned', async () => {
    const both = [await numberOf(commissioned), await numberOf(own)].sort();
    const { coach } = own;
    for (const as of [coach, one.owner]) {
      expect(await numbersIn(as, { coach: coach.personId })).toEqual(both);
      expect(await numbersIn(as, { principal: principalId })).toEqual([await numberOf(commissioned)]);
    }
  });

  test('[RIO-3.4] is a head where nothing was done', async () => {
    const nobody = await one.invite('coach');
    const empty = `\ufeff${HEAD}\r\n`;
    expect((await csv(nobody, { coach: nobody.personId })).body).toBe(empty);
    expect((await csv(nobody, { principal: principalId })).body).toBe(empty);
    const day = addDays(one.today(), -3);
    expect((await csv(own.coach, { dossier: own.dossierId, from: day, until: day })).body).toBe(empty);
  });

  test('[RIO-3.4] [RIO-1.5] stands in the log of each dossier that was read', async () => {
    const { dossierId, coach, client } = own;
    const fetched = async () => {
      const { items } = yes<{ items: { action: string }[] }>(
        await one.call('listAudit', { dossierId }, { as: client, query: { limit: '100' } }),
      );
      return items.filter(({ action }) => action === 'time.export').length;
    };
    const before = await fetched();
    yes(await csv(coach, { coach: coach.personId }));
    expect(await fetched()).toBe(before + 1);
  });
});

test('[RIO-3.4] who may not read it gets nothing: a coach of another only their own, a client and a principal none', async () => {
  const stranger = await one.invite('coach');
  const { coach, client, dossierId } = commissioned;
  expect(await csv(stranger, { coach: coach.personId })).toMatchObject({ status: 403 });
  expect(await csv(stranger, { dossier: dossierId })).toMatchObject({ status: 404 });
  expect(await csv(client, { dossier: dossierId })).toMatchObject({ status: 403 });
  const manager = await one.invite('manager');
  for (const as of [client, await one.invite('principal', { principalId }), manager])
    expect(await csv(as, { principal: principalId })).toMatchObject({ status: 403 });
});

test('[RIO-3.4] a period that cannot be, and a sheet of nobody or of two, are refused by name', async () => {
  const { coach, dossierId } = own;
  const { from } = period;
  expect(await csv(coach, { dossier: dossierId, until: addDays(from, -1) })).toEqual(
    refusal(422, 'time-period-impossible'),
  );
  expect(await csv(coach, { dossier: dossierId, from: addYears(from, -2) })).toEqual(
    refusal(422, 'time-period-impossible'),
  );
  for (const query of [{}, { dossier: dossierId, coach: coach.personId }])
    expect((await csv(coach, query)).status).toBe(400);
});
