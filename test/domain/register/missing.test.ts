import { expect, test } from 'vitest';
import type { Breach } from '../../../domain/register/breach.ts';
import { deadlineSteps, missingFor } from '../../../domain/register/missing.ts';
import { at, FOUND, NOTIFIED, NOW, RECORDED } from './samples.ts';

const LATE = at('2026-03-08T09:30:01Z');
const NOTHING: Breach = { ...RECORDED, secrets: { ...FOUND.secrets, categories: [] } };
const EVERYTHING: Breach = {
  ...RECORDED,
  risk: 'risk',
  people: 3,
  records: 4,
  secrets: {
    ...FOUND.secrets,
    happened: 'Een tas kwijt',
    consequences: 'Anderen kunnen het lezen',
    measures: 'Aangifte gedaan',
    reasonsLate: 'Pas laat begrepen',
  },
};
const without = (name: 'risk' | 'people' | 'records') =>
  Object.fromEntries(Object.entries(EVERYTHING).filter(([key]) => key !== name)) as Breach;
const withoutSecret = (name: 'happened' | 'consequences' | 'measures' | 'reasonsLate') => ({
  ...EVERYTHING,
  secrets: Object.fromEntries(Object.entries(EVERYTHING.secrets ?? {}).filter(([key]) => key !== name)),
});
const ids = (breach: Breach, now = LATE) => missingFor(breach, now).map(({ id }) => id);

test('a notification lacks what article 33(3) asks, each with its ground and in both languages', () => {
  expect(missingFor(NOTHING, LATE)).toStrictEqual([
    {
      id: 'risk',
      rule: 'breach.notified-in-time',
      words: { nl: 'het risico voor de betrokkenen', en: 'the risk to the people concerned' },
    },
    {
      id: 'happened',
      rule: 'breach.nature',
      words: { nl: 'de aard van de inbreuk: wat er is gebeurd', en: 'the nature of the breach: what happened' },
    },
    {
      id: 'categories',
      rule: 'breach.nature',
      words: { nl: 'om welke soorten gegevens het gaat', en: 'which categories of data it is about' },
    },
    {
      id: 'people',
      rule: 'breach.nature',
      words: { nl: 'om hoeveel mensen het ongeveer gaat', en: 'about how many people it concerns' },
    },
    {
      id: 'records',
      rule: 'breach.nature',
      words: { nl: 'om hoeveel stukken het ongeveer gaat', en: 'about how many records it concerns' },
    },
    {
      id: 'consequences',
      rule: 'breach.consequences',
      words: { nl: 'de waarschijnlijke gevolgen', en: 'the likely consequences' },
    },
    {
      id: 'measures',
      rule: 'breach.measures',
      words: { nl: 'de maatregelen, genomen of voorgesteld', en: 'the measures, taken or proposed' },
    },
    {
      id: 'reasonsLate',
      rule: 'breach.notified-in-time',
      words: { nl: 'waarom de melding later komt dan 72 uur', en: 'why the notification comes after the 72 hours' },
    },
  ]);
});

test('one that has everything lacks nothing, and in time it needs no reasons', () => {
  expect(ids(EVERYTHING)).toStrictEqual([]);
  expect(ids(withoutSecret('reasonsLate') as Breach, NOW)).toStrictEqual([]);
});

test.each([
  ['risk', without('risk')],
  ['people', without('people')],
  ['records', without('records')],
  ['happened', withoutSecret('happened') as Breach],
  ['consequences', withoutSecret('consequences') as Breach],
  ['measures', withoutSecret('measures') as Breach],
  ['reasonsLate', withoutSecret('reasonsLate') as Breach],
  ['categories', { ...EVERYTHING, secrets: { ...EVERYTHING.secrets, categories: [] } } as Breach],
])('without %s it lacks that alone', (id, breach) => {
  expect(ids(breach)).toStrictEqual([id]);
});

test('nothing is lacking where none is needed, and nothing is asked once the content went', () => {
  const { secrets: _, ...line } = NOTIFIED;
  expect(ids({ ...NOTHING, risk: 'unlikely' })).toStrictEqual([]);
  expect(ids(line)).toStrictEqual([]);
});

test('how the 72 hours were counted, through the night in which the clock goes forward', () => {
  expect(deadlineSteps({ ...RECORDED, awareAt: '2026-03-27T16:05:00Z' })).toStrictEqual([
    { nl: 'bekend geworden 27 maart 2026, 17:05', en: 'became aware 27 March 2026, 17:05' },
    {
      nl: '72 uur, zonder stilstand: 30 maart 2026, 18:05',
      en: '72 hours, without a pause: 30 March 2026, 18:05',
    },
  ]);
});
