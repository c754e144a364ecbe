import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import type { Role } from '../../../domain/person/person.ts';
import { countYears } from '../../../lambdas/statistics/count.ts';
import { yes } from '../../support/consents.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { moveTo, stored } from '../../support/statistics.ts';
import { unzipped } from '../rights/package/support.ts';

const ASKED = { purpose: 'research', receiver: 'Hogeschool Voorbeeld', from: 2025, until: 2026 };
const FIGURES = ['getStatistics', 'listReleases', 'releaseStatistics', 'getReleaseCsv', 'getReleaseXlsx'] as const;

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

/** Three years: one as they are, one with so few that nothing is told, and one of which everything is. */
async function counted(): Promise<Practice> {
  const one = practice('eigenkans', '2025-03-05T10:00:00Z');
  await one.invite('coach');
  const [first, second] = one.policy.services.map(({ id }) => id);
  await stored(
    one,
    [
      ...many(7, { service: first, outcome: 'work' }),
      ...many(6, { service: first, outcome: 'stopped' }),
      ...many(2, { service: second, outcome: 'work' }),
      ...many(4, { endedOn: '2026-09-01' }),
      ...many(5, { service: second, endedOn: '2027-02-01', outcome: 'education' }),
    ].map((dossier, n) => ({ ...dossier, number: `2024-${1000 + n}` })),
  );
  moveTo(one, '2028-04-01T03:00:00Z');
  await countYears(one);
  return one;
}

type Releases = {
  readonly items: { releaseId: string; by?: string; suppressed: { year: number; of: string; untold: number }[] }[];
};
const released = async (one: Practice, body: object = ASKED) =>
  yes<{ releaseId: string }>(await one.call('releaseStatistics', {}, { body })).releaseId;

let one: Practice;
beforeAll(async () => {
  one = await counted();
});

describe('the figures of a year', () => {
  test('[EK-2.2] [EK-8.1] are told in numbers of five and more, with what cannot be told', async () => {
    const { years, shown, smallestGroup, purposes, coming } = yes<{
      years: number[];
      smallestGroup: number;
      purposes: { id: string }[];
      coming: object;
      shown: {
        year: number;
        total?: number;
        classes: { name: string; untold: number; figures: { value: { id: string }; count?: number }[] }[];
      };
    }>(await one.call('getStatistics', {}, { query: { year: '2025' } }));
    expect([years, smallestGroup, coming]).toEqual([[2027, 2026, 2025], 5, { year: 2028, from: '2029-04-01' }]);
    expect(purposes.map(({ id }) => id)).toEqual(['method', 'policy', 'research']);
    expect([shown.year, shown.total]).toEqual([2025, 15]);
    const told = shown.classes.map(({ name, untold, figures }) => [
      name,
      untold,
      Object.fromEntries(figures.flatMap(({ value, count }) => (count === undefined ? [] : [[value.id, count]]))),
    ]);
    // Of two of the second service nothing can be told but beside those of the first.
    expect(told).toEqual([
      ['service', 15, {}],
      ['outcome', 0, { work: 9, stopped: 6 }],
      ['duration', 0, { 'under-12-months': 15 }],
      ['principalType', 0, { 'own-request': 15 }],
    ]);
  });

  test('[EK-8.1] are those of the last year, and of a year with too few nothing at all', async () => {
    type Shown = {
      shown: { year: number; total?: number; classes: { untold: number; figures: { count?: number }[] }[] };
    };
    expect(yes<Shown>(await one.call('getStatistics')).shown).toMatchObject({ year: 2027, total: 5 });
    const { shown } = yes<Shown>(await one.call('getStatistics', {}, { query: { year: '2026' } }));
    expect(shown.total).toBeUndefined();
    for (const { untold, figures } of shown.classes)
      expect([untold, figures.filter(({ count }) => count !== undefined)]).toEqual([0, []]);
    const { status, body } = await one.call('getStatistics', {}, { query: { year: '2020' } });
    expect([status, body]).toMatchObject([422, { type: expect.stringContaining('release-year-not-counted') }]);
  });

  test('are still to come where none was counted', async () => {
    const fresh = practice('eigenkans', '2026-03-05T10:00:00Z');
    expect(yes(await fresh.call('getStatistics'))).toMatchObject({
      years: [],
      coming: { year: 2025, from: '2026-04-01' },
    });
  });
});

describe('a release', () => {
  test('[EK-8.1] [EK-2.3] stands in the log with who, when, for what, to whom and what stayed out, the last first', async () => {
    const first = await released(one);
    one.clock.advance('PT1M');
    const second = await released(one, { ...ASKED, purpose: 'method', until: 2025 });
    vi.spyOn(one.directory, 'contactOf').mockResolvedValue({
      email: 'o@voorbeeld.example',
      givenName: 'Ottilie',
      locale: 'nl',
    });
    const { items } = yes<Releases>(await one.call('listReleases'));
    expect(items.map(({ releaseId }) => releaseId).slice(0, 2)).toEqual([second, first]);
    expect(items[1]).toMatchObject({
      releasedAt: '2028-04-01T03:00:00.000Z',
      by: 'Ottilie',
      purpose: { id: 'research', name: { nl: 'Onderzoek', en: 'Research' } },
      receiver: 'Hogeschool Voorbeeld',
      from: 2025,
      until: 2026,
    });
    expect(items[1]?.suppressed.map(({ year, of, untold }) => [year, of, untold])).toEqual([
      [2025, 'service', 15],
      [2026, 'year', 0],
    ]);
    const page = yes<Releases & { next: string }>(await one.call('listReleases', {}, { query: { limit: '1' } }));
    const rest = yes<Releases>(await one.call('listReleases', {}, { query: { limit: '1', cursor: page.next } }));
    expect(rest.items[0]?.releaseId).toBe(first);
  });

  test('[EK-8.1] leaves its link, and each download too; nothing that somebody typed is in it', async () => {
    const releaseId = await released(one, { ...ASKED, receiver: 'Universiteit Merelveld' });
    await one.call('getReleaseCsv', { releaseId });
    await one.call('getReleaseXlsx', { releaseId });
    const links = (await one.audit.list(ORGANISATION_CHAIN, 500)).items.filter(
      ({ facts }) => facts.release === releaseId,
    );
    expect(links.map(({ act, action, articles, facts }) => [act, action, articles, facts])).toEqual([
      [
        'disclose',
        'statistics.release',
        ['EK-2.2', 'EK-2.3', 'EK-8.1', 'EK-8.2'],
        { release: releaseId, purpose: 'research', from: 2025, until: 2026 },
      ],
      ['consult', 'statistics.download', ['EK-3.1', 'EK-8.1'], { release: releaseId, form: 'csv' }],
      ['consult', 'statistics.download', ['EK-3.1', 'EK-8.1'], { release: releaseId, form: 'xlsx' }],
    ]);
    expect(JSON.stringify(links)).not.toContain('Merelveld');
  });

  test('[EK-8.1] is a sheet of groups of five and more, as CSV and for a spreadsheet, in both languages', async () => {
    const releaseId = await released(one);
    const csv = await one.call('getReleaseCsv', { releaseId });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(String(csv.body).split('\r\n')).toEqual([
      '\ufeff"Jaar van het einde";"Dienst";"Wat het opleverde";"Duur";"Soort opdrachtgever";"Aantal"',
      '2025;"(niet te zeggen)";"Eerder gestopt";"6 tot 12 maanden";"Geen: op eigen verzoek";6',
      '2025;"(niet te zeggen)";"Betaald werk";"6 tot 12 maanden";"Geen: op eigen verzoek";9',
      '',
    ]);
    const english = await one.call('getReleaseCsv', { releaseId }, { query: { language: 'en' } });
    expect(String(english.body)).toContain('"Stopped before its end"');
    const xlsx = await one.handlers.statisticsHttp({
      routeKey: 'GET /api/statistics/releases/{releaseId}/xlsx',
      rawPath: '',
      headers: {},
      pathParameters: { releaseId },
      requestContext: {
        requestId: 'test',
        authorizer: { jwt: { claims: { sub: one.owner.personId, 'cognito:groups': '[owner]', token_use: 'access' } } },
      },
    });
    expect(xlsx.headers['content-type']).toContain('spreadsheetml');
    const files = await unzipped(Buffer.from(xlsx.body ?? '', 'base64'));
    const text = [...files.values()].map((bytes) => bytes.toString('utf8')).join('');
    for (const cell of ['Trajecten', 'Betaald werk', 'Soort opdrachtgever']) expect(text).toContain(cell);
  });

  test('[EK-8.2] of the same years is the same, however often it is given and whatever happened meanwhile', async () => {
    const [before] = [await released(one)];
    const sheet = async (releaseId: string) => (await one.call('getReleaseCsv', { releaseId })).body;
    const first = await sheet(before);
    await stored(one, [{ number: '2024-9999', endedOn: '2025-09-02', outcome: 'work' }]);
    await countYears(one);
    expect(await sheet(await released(one))).toBe(first);
    expect(await sheet(before)).toBe(first);
  });

  test.each([
    [
      '[EK-2.2] [EK-2.3] for a purpose that does not exist',
      { purpose: 'marketing' },
      400,
      'release-purpose-unknown',
      'purpose',
    ],
    ['[EK-8.2] that is too small', { from: 2026, until: 2026 }, 422, 'release-too-small', 'from'],
    ['[EK-8.1] of a year that was not counted', { until: 2028 }, 422, 'release-year-not-counted', 'until'],
    ['[EK-8.1] of years that go back', { from: 2027, until: 2025 }, 422, 'release-years', 'until'],
    ['[EK-8.1] to nobody', { receiver: ' ' }, 400, 'invalid-request', 'receiver'],
    ['[EK-5.1] with another field', { service: 'coaching' }, 400, 'invalid-request', 'service'],
  ])('%s is refused beside its field, and nothing is written', async (_, more, status, code, field) => {
    const before = one.items.dump('records');
    const reply = await one.call('releaseStatistics', {}, { body: { ...ASKED, ...more } });
    expect(reply).toMatchObject({
      status,
      body: { type: `urn:dossierwacht:problem:${code}`, errors: [{ field }] },
    });
    expect(one.items.dump('records')).toEqual(before);
  });

  test('sent twice with one key is one release', async () => {
    const headers = { 'idempotency-key': 'release-once' };
    const [first, again] = [
      await one.call('releaseStatistics', {}, { body: ASKED, headers }),
      await one.call('releaseStatistics', {}, { body: ASKED, headers }),
    ];
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  test('that does not exist is not found', async () => {
    const params = { releaseId: one.ids.next() };
    for (const name of ['getReleaseCsv', 'getReleaseXlsx'] as const)
      expect((await one.call(name, params)).status).toBe(404);
  });
});

test.each(['coach', 'client', 'principal', 'manager'] satisfies Role[])(
  '[EK-8.1] [EK-1.12] a %s gets no figure, no release and no log',
  async (role) => {
    const releaseId = await released(one);
    const more =
      role === 'principal'
        ? {
            principalId: yes<{ principalId: string }>(
              await one.call('registerPrincipal', {}, { body: { type: 'uwv', name: 'UWV Voorbeeld' } }),
            ).principalId,
          }
        : {};
    const as: Who = await one.invite(role, more);
    for (const name of FIGURES) {
      const params = name.startsWith('getRelease') ? { releaseId } : {};
      const { status } = await one.call(name, params as Record<string, string>, {
        as,
        ...(name === 'releaseStatistics' ? { body: ASKED } : {}),
      });
      expect([name, status]).toEqual([name, 403]);
    }
  },
);
