import { SHELF_PREFIXES } from '../../contracts/names.ts';
import { SCHEDULES } from '../../contracts/schedules.ts';
import { BYTES_OF_A_DOSSIER, FIXED, GIGABYTE } from '../../domain/agenda/cost.ts';
import { PRICES, type Price } from '../../domain/agenda/prices.ts';
import { type Amounts, LOGGED, type Metered, SECONDS } from './metered.ts';

/** Euros in a dollar: counted as one, which is more than it was in nearly all years of the euro. */
export const EUROS = 1;
/** A year of work and five of keeping (RIO-6.3, EK-10.1). */
export const YEARS = 6;
/** The practice that is counted. */
export const PRACTICE = { coaches: 10, dossiers: 300, documents: 20, megabytesOfADocument: 0.5 } as const;

const MONTHS = 12;
const MINUTES_OF_A_MONTH = 31 * 24 * 60;
const MEGABYTES_OF_A_GIGABYTE = 1024;
/** Of a function of a schedule, and what it reads each time when nothing is due. */
const RUN = { gigabytes: 0.5, reads: 20 } as const;

/** In euros. */
export const priceOf = (amounts: Amounts): number =>
  // The cast: `Object.entries` does not know the names.
  (Object.entries(amounts) as [Price, number][]).reduce((sum, [price, amount]) => sum + amount * PRICES[price], 0) *
  EUROS;

/**
 * What is asked for one document, rounded up: it is announced, sent, inspected, put in its place and moved once more at the end. A dossier of the story has one or two, a dossier of a
 * practice many.
 */
export const PER_DOCUMENT: Amounts = {
  objectWrite: 3,
  objectRead: 6,
  event: 3,
  scannedObject: 1,
  apiRequest: 3,
  invocation: 8,
  gigabyteSecond: 8 * RUN.gigabytes * SECONDS,
  writeUnit: 24,
  readUnit: 40,
  keyRequest: 8,
};

/** What is asked for a dossier in all its years, one with another, and for its documents. */
export const lifeOf = ({ amounts, dossiers }: Metered): Amounts =>
  sum(times(amounts, 1 / dossiers), times(PER_DOCUMENT, PRACTICE.documents));

/** In euros, without what it takes to store it. */
export const dossierYear = (metered: Metered): number => priceOf(lifeOf(metered)) / YEARS;

export type CostLine = {
  readonly what: string;
  readonly price: Price;
  readonly amount: number;
  readonly euros: number;
};

/** Every line of a month of that practice, in which as many dossiers begin as end. */
export function monthOf(metered: Metered): readonly CostLine[] {
  const { dossiers, documents, megabytesOfADocument } = PRACTICE;
  const kept = dossiers * YEARS;
  const gigabytes = (kept * documents * megabytesOfADocument) / MEGABYTES_OF_A_GIGABYTE;
  const runs = Object.values(SCHEDULES).reduce((sum, minutes) => sum + MINUTES_OF_A_MONTH / minutes, 0);
  const line = (what: string, price: Price, amount: number): CostLine => ({
    what,
    price,
    amount,
    euros: priceOf({ [price]: amount }),
  });
  // The cast: `Object.entries` does not know the names.
  const lives = Object.entries(times(lifeOf(metered), dossiers / MONTHS)) as [Price, number][];
  return [
    line('keys', 'key', FIXED.keys),
    line('alarms', 'alarm', FIXED.alarms),
    line('metrics of its own', 'metric', FIXED.metrics),
    line(`documents of ${kept} dossiers, of which ${dossiers} run`, 'documents', gigabytes),
    line('records of these, with backups to a moment', 'records', (kept * BYTES_OF_A_DOSSIER) / GIGABYTE),
    line('runs of what runs by itself', 'invocation', runs),
    line('time of these', 'gigabyteSecond', runs * RUN.gigabytes * SECONDS),
    line('reads of these', 'readUnit', runs * RUN.reads),
    line('lines of these', 'logged', (runs * LOGGED) / GIGABYTE),
    line('documents that are scanned, by size', 'scannedGigabyte', gigabytes / YEARS / MONTHS),
    ...lives.map(([price, amount]) => line(`${dossiers / MONTHS} dossiers from beginning to end`, price, amount)),
  ];
}

/** Whole backups of a table that there are at a time with `-c copyRegion`: 35 days there and 3 here (`lib/terms.ts`). */
export const BACKUPS = 38;
const DAYS_OF_A_MONTH = 31;

/** What a month of copies in another region costs that practice, in euros (ADR 52). */
export function copiesOf(): number {
  const { dossiers, documents, megabytesOfADocument } = PRACTICE;
  const kept = dossiers * YEARS;
  const gigabytes = (kept * documents * megabytesOfADocument) / MEGABYTES_OF_A_GIGABYTE;
  const records = (kept * BYTES_OF_A_DOSSIER) / GIGABYTE;
  return priceOf({
    key: 1,
    // Each rule of S3 counts what it could not copy, and an alarm looks at that.
    metric: SHELF_PREFIXES.length,
    alarm: SHELF_PREFIXES.length,
    documents: gigabytes,
    objectWrite: (2 * dossiers * documents) / MONTHS,
    tableBackup: BACKUPS * records,
    betweenRegions: DAYS_OF_A_MONTH * records + gigabytes / YEARS / MONTHS,
  });
}

/** Of all lines together, in euros. */
export const totalOf = (lines: readonly CostLine[]): number => lines.reduce((sum, { euros }) => sum + euros, 0);

const times = (amounts: Amounts, by: number): Amounts =>
  Object.fromEntries(Object.entries(amounts).map(([price, amount]) => [price, amount * by]));

function sum(one: Amounts, other: Amounts): Amounts {
  const all: Record<string, number> = { ...one };
  for (const [price, amount] of Object.entries(other)) all[price] = (all[price] ?? 0) + amount;
  return all;
}
