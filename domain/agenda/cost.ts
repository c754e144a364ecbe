import { PRICES } from './prices.ts';
import type { Sizes } from './sizes.ts';

/** How many of them a deployment has; a test holds them against the templates. */
export const FIXED = { keys: 5, alarms: 47, metrics: 24 } as const;

/** S3 and DynamoDB count a gigabyte as this many bytes. */
export const GIGABYTE = 1024 ** 3;
/** Records of one dossier with its log, as the seed of the local system makes them, rounded up. */
export const BYTES_OF_A_DOSSIER = 256 * 1024;

export const COST_PARTS = ['fixed', 'documents', 'records'] as const;
export type CostPart = (typeof COST_PARTS)[number];
export type Cost = { readonly part: CostPart; readonly cents: number };

/** What keeping all this costs in a month, in cents of a dollar, rounded up. Requests and mails are not in it: a practice makes few. */
export function monthlyCost({ dossiers, places }: Pick<Sizes, 'dossiers' | 'places'>): Cost[] {
  const bytes = places.reduce((sum, place) => sum + place.bytes, 0);
  const dollars: { readonly [P in CostPart]: number } = {
    fixed: FIXED.keys * PRICES.key + FIXED.alarms * PRICES.alarm + FIXED.metrics * PRICES.metric,
    documents: (bytes / GIGABYTE) * PRICES.documents,
    records: ((dossiers * BYTES_OF_A_DOSSIER) / GIGABYTE) * PRICES.records,
  };
  // Rounded to a millionth first, so that 5.5 dollars are not 550.0000001 cents.
  return COST_PARTS.map((part) => ({ part, cents: Math.ceil(Number((dollars[part] * 100).toFixed(6))) }));
}
