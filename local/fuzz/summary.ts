import * as z from 'zod';
import type { Attacked } from './schemathesis.ts';

/** What is read of the record of a run (HTTP Archive 1.2). */
const har = z.object({ log: z.object({ entries: z.array(z.object({ response: z.object({ status: z.number() }) })) }) });

/** One row of the table: what somebody asked, by how it was answered. */
export type Row = {
  readonly role: string;
  readonly requests: number;
  /** How many answers of 2xx, 4xx and 5xx. */
  readonly done: number;
  readonly refused: number;
  readonly faults: number;
  /** Kinds of answers that may not be, as schemathesis names them, with how often; absent when the run itself failed. */
  readonly found: Readonly<Record<string, number>> | undefined;
};

/** The heads of schemathesis' list of failures, such as `- ST103 Undocumented status code`. */
const FINDING = /^ *- (?<kind>[A-Z][^\n]*)$/gm;

/** What comes after it are its own counts. */
const SUMMARY = /^=+ SUMMARY =+$/m;

export function rowOf({ role, har: recorded, said, code }: Attacked): Row {
  const statuses =
    recorded === '' ? [] : har.parse(JSON.parse(recorded)).log.entries.map(({ response }) => response.status);
  const count = (hundred: number) => statuses.filter((status) => Math.trunc(status / 100) === hundred).length;
  const found: Record<string, number> = {};
  const [failures = ''] = said.split(SUMMARY);
  if (code !== 0)
    for (const { groups } of failures.matchAll(FINDING))
      found[groups?.kind ?? ''] = (found[groups?.kind ?? ''] ?? 0) + 1;
  const ended = code === 0 || Object.keys(found).length > 0;
  return {
    role,
    requests: statuses.length,
    done: count(2),
    refused: count(4),
    faults: count(5),
    found: ended && statuses.length > 0 ? found : undefined,
  };
}

/** A run in which nothing was answered found nothing either: that is no success. */
export const isSound = ({ found, done, faults }: Row): boolean =>
  found !== undefined && Object.keys(found).length === 0 && faults === 0 && done > 0;

export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.role,
    ...[row.requests, row.done, row.refused, row.faults].map(String),
    row.found === undefined ? 'did not end' : wordsOf(row.found),
  ]);
  const all = [['as', 'requests', '2xx', '4xx', '5xx', 'found'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

const wordsOf = (found: Readonly<Record<string, number>>): string =>
  Object.entries(found)
    .map(([kind, count]) => `${count} x ${kind}`)
    .join(', ') || 'nothing';
