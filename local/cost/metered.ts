import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { GIGABYTE } from '../../domain/agenda/cost.ts';
import type { Price } from '../../domain/agenda/prices.ts';

const Line = z.strictObject({
  service: z.string(),
  operation: z.string(),
  writes: z.number().optional(),
  reads: z.number().optional(),
  megabytes: z.number().optional(),
});
type Line = z.infer<typeof Line>;

/** How many of what has a price. */
export type Amounts = { readonly [P in Price]?: number };
export type Metered = {
  /** Whose whole lives these are. */
  readonly dossiers: number;
  readonly amounts: Amounts;
  /** Requests by service, also those that cost nothing. */
  readonly requests: Readonly<Record<string, number>>;
};

/** How long a function is busy with what it is asked, in seconds: more than was measured warm, as some start cold. */
export const SECONDS = 0.25;
/** Bytes of lines that a function writes each time. */
export const LOGGED = 1_024;
const MEGABYTES = 1024;

const ofFunction = (line: Line, more: Amounts = {}): Amounts => ({
  invocation: 1,
  gigabyteSecond: ((line.megabytes ?? 0) / MEGABYTES) * SECONDS,
  logged: LOGGED / GIGABYTE,
  ...more,
});
const ofObjects = (operation: string): Amounts => {
  if (operation === 'GET' || operation === 'HEAD') return { objectRead: 1 };
  if (operation === 'DELETE') return {};
  if (operation === 'LIST' || operation === 'POST') return { objectWrite: 1 };
  // Each that is made is an event. What was sent is inspected; what is copied was.
  return { objectWrite: 1, event: 1, ...(operation === 'COPY' ? {} : { scannedObject: 1 }) };
};

/** What a request to a service is counted as. */
const COUNTED: Readonly<Record<string, (line: Line) => Amounts>> = {
  dossier: () => ({}),
  dynamodb: ({ writes = 0, reads = 0 }) => ({ writeUnit: writes, readUnit: reads }),
  kms: ({ operation }) => (operation === 'Sign' ? { signature: 1 } : { keyRequest: 1 }),
  lambda: (line) => ofFunction(line, line.operation === 'request' ? { apiRequest: 1 } : {}),
  s3: ({ operation }) => ofObjects(operation),
  ses: ({ operation }) => (operation === 'GET' || operation === 'DELETE' ? {} : { mail: 1 }),
  // The request itself is free, its changes of state are not.
  states: ({ operation }) => (operation === 'transition' ? { transition: 1 } : {}),
  // By people a month, of which the first ten thousand are free.
  'cognito-idp': () => ({}),
  // What looks for malware here says so by an event; GuardDuty's own are free.
  events: () => ({}),
  // How many wait in the queue of what was given up: a few times a day, of a million a month that are free.
  sqs: () => ({}),
};

/**
 * What the emulator counted.
 * @throws Error when a service was asked of which nobody says what it costs
 */
export async function meteredIn(file: string): Promise<Metered> {
  const text = await readFile(file, 'utf8');
  return totals(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => Line.parse(JSON.parse(line))),
  );
}

export function totals(lines: readonly Line[]): Metered {
  const amounts: { [P in Price]?: number } = {};
  const requests: Record<string, number> = {};
  for (const line of lines) {
    const counted = COUNTED[line.service];
    if (!counted) throw new Error(`Nobody says what ${line.service} costs (${line.operation}).`);
    requests[line.service] = (requests[line.service] ?? 0) + 1;
    // The cast: `Object.entries` does not know the names.
    for (const [price, amount] of Object.entries(counted(line)) as [Price, number][])
      amounts[price] = (amounts[price] ?? 0) + amount;
  }
  const { dossier: dossiers = 0, ...others } = requests;
  return { dossiers, amounts, requests: others };
}
