import { describe, expect, test } from 'vitest';
import { CLASSES } from '../../../domain/statistics/groups.ts';
import { countYears } from '../../../lambdas/statistics/count.ts';
import { LAYOUT } from '../../../stores/layout.ts';
import { dossierRecord } from '../../../stores/records/dossier.ts';
import { anonymousYearRecord } from '../../../stores/records/statistics.ts';
import { principal, yes } from '../../support/consents.ts';
import { practice } from '../../support/practice.ts';
import { moveTo, stored } from '../../support/statistics.ts';
import { ended, running } from '../../support/story.ts';
import { erase, erasing, portsOn } from '../erasure/support.ts';

const AFTER = '2026-04-01T03:00:00Z';
const six = <T>(one: T): T[] => Array.from({ length: 6 }, () => one);

/** A practice that began in 2025. */
async function begun() {
  const one = practice('eigenkans', '2025-03-05T10:00:00Z');
  await one.invite('coach');
  return one;
}

describe('counting a year', () => {
  test('[EK-1.8] [EK-1.9] takes what ended in it together, in a table of its own, three months after its end', async () => {
    const one = await begun();
    const { principalId } = await principal(one);
    await stored(one, [
      ...six({ outcome: 'work', principalId }),
      ...six({ outcome: 'stopped', endedOn: '2025-02-01' }),
      // Not these: they go on, ended in another year, are destroyed, or may only be stored.
      ...six({ state: 'running' } as const),
      ...six({ endedOn: '2026-01-01' }),
      ...six({ state: 'erasing' } as const),
      ...six({ restriction: { requestId: one.ids.next(), placedOn: '2025-10-01' } }),
    ]);
    moveTo(one, '2026-03-31T12:00:00Z');
    expect(await countYears(one)).toEqual({ counted: [] });
    expect(one.items.dump('statistics')).toEqual([]);
    moveTo(one, AFTER);
    expect(await countYears(one)).toEqual({ counted: [2025] });
    const service = one.policy.services[0]?.id;
    const type = (await one.people.principal(principalId))?.type;
    expect(await one.statistics.years()).toEqual([
      {
        year: 2025,
        groups: [
          { service, outcome: 'stopped', duration: 'under-3-months', principalType: 'own-request', count: 6 },
          { service, outcome: 'work', duration: 'under-12-months', principalType: type, count: 6 },
        ],
      },
    ]);
  });

  test('[EK-8.2] happens once: a correction, a destruction or another run changes nothing of it afterwards', async () => {
    const one = await begun();
    const dossier = await running(one);
    await ended(one, dossier);
    await stored(one, six({ outcome: 'work' }));
    moveTo(one, AFTER);
    await countYears(one);
    const before = one.items.dump('statistics');
    expect(before).toHaveLength(1);
    expect(await countYears(one)).toEqual({ counted: [] });
    const version = (await one.dossiers.load(dossier.dossierId))?.dossier.version;
    const body = { endedOn: '2025-03-06', outcome: 'other' };
    yes(
      await one.call(
        'changeEnd',
        { dossierId: dossier.dossierId },
        { as: dossier.coach, body, headers: { 'if-match': `"${version}"` } },
      ),
    );
    expect(one.items.dump('statistics')).toEqual(before);
    await erasing(one, dossier);
    await erase({ erasureId: one.ids.next(), dossierId: dossier.dossierId }, portsOn(one, one));
    expect(await one.dossiers.load(dossier.dossierId)).toBeUndefined();
    expect(one.items.dump('statistics')).toEqual(before);
    moveTo(one, '2027-04-01T03:00:00Z');
    expect(await countYears(one)).toEqual({ counted: [2026] });
    expect(one.items.dump('statistics')).toContainEqual(before[0]);
  });

  test('[EK-8.2] takes along a correction of the end, or of the outcome, that came before', async () => {
    const one = await begun();
    const dossier = await running(one);
    await ended(one, dossier);
    const version = (await one.dossiers.load(dossier.dossierId))?.dossier.version;
    moveTo(one, '2025-12-01T10:00:00Z');
    const body = { endedOn: '2025-11-30', outcome: 'education' };
    yes(
      await one.call(
        'changeEnd',
        { dossierId: dossier.dossierId },
        { as: dossier.coach, body, headers: { 'if-match': `"${version}"` } },
      ),
    );
    const service = (await one.dossiers.load(dossier.dossierId))?.dossier.service ?? '';
    await stored(
      one,
      Array.from({ length: 4 }, () => ({
        service,
        outcome: 'education',
        startedOn: '2025-03-05',
        endedOn: '2025-11-30',
      })),
    );
    moveTo(one, AFTER);
    await countYears(one);
    const [year] = await one.statistics.years();
    expect(year?.groups).toEqual([
      expect.objectContaining({ service, outcome: 'education', duration: 'under-12-months', count: 5 }),
    ]);
  });

  test('of two runs at once one counts, and a run that was interrupted begins again', async () => {
    const one = await begun();
    await stored(one, six({}));
    moveTo(one, AFTER);
    const results = await Promise.allSettled([countYears(one), countYears(one)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await one.statistics.years()).toHaveLength(1);
    expect(await one.statistics.countedUpTo()).toBe(2025);
  });
});

describe('[EK-1.8] [EK-1.9] an anonymous year', () => {
  test('has coarse values and numbers, and no field of a dossier beside them', () => {
    const { shape } = anonymousYearRecord.fields() as unknown as {
      shape: { year: object; groups: { element: { shape: object } } };
    };
    expect(Object.keys(shape)).toEqual(['year', 'groups']);
    const fields = Object.keys(shape.groups.element.shape);
    expect(fields).toEqual([...CLASSES, 'count']);
    const ofDossier = Object.keys((dossierRecord.fields() as unknown as { shape: object }).shape);
    expect(fields.filter((field) => ofDossier.includes(field))).toEqual(['service', 'outcome']);
    expect([...Object.keys(shape), ...fields].filter((field) => /(Id|On|At)$|[kK]ey|[nN]umber/.test(field))).toEqual(
      [],
    );
  });

  test('lies alone in its table, under its year and nothing else', () => {
    const there = Object.entries(LAYOUT).filter(([, { table }]) => table === 'statistics');
    expect(there).toEqual([['anonymous-year', { table: 'statistics', pk: 'YEARS', sk: '{year}', written: 'once' }]]);
  });
});
