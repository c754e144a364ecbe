import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { ProblemCode } from '../../contracts/problems.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import { readHead } from '../../stores/commit.ts';
import { TABLES } from '../../stores/items.ts';
import { firstBrokenLink } from '../support/chain.ts';
import type { Practice, Reply } from '../support/practice.ts';

/** A refusal: a status, the name of the problem and a sentence for the person. */
export const refusal = (status: number, code: ProblemCode) =>
  expect.objectContaining({
    status,
    body: expect.objectContaining({
      type: `urn:dossierwacht:problem:${code}`,
      status,
      title: expect.stringMatching(/.{3}/),
      detail: expect.stringMatching(/^.{20,}\.$/),
    }),
  });

/** That each line of a calendar ends with CRLF, the last one too (RFC 5545, 3.1), and is 75 octets at most. */
export function calendarLines(text: string): void {
  expect(text).toMatch(/^(?:[^\r\n]+\r\n)+$/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
}

/** Everything that is stored anywhere: each item and each version of an object as a text. */
export async function everything(one: Practice): Promise<string[]> {
  const items = TABLES.flatMap((table) => one.items.dump(table).map((item) => `${table} ${JSON.stringify(item)}`));
  const { versions } = await one.objects.listVersions('');
  return [...items, ...versions.map((version) => `object ${JSON.stringify(version)}`)].sort();
}

/** Does something that must be refused, and sees that it left no trace. */
export async function changesNothing(one: Practice, attempt: () => Promise<Reply>): Promise<Reply> {
  const before = await everything(one);
  const reply = await attempt();
  expect(await everything(one)).toEqual(before);
  return reply;
}

/** The links of a chain, after a look that each one holds. */
export async function chainOf(one: Practice, chain: string): Promise<AuditEntry[]> {
  const { items } = await one.audit.list(chain, 1_000);
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  expect(firstBrokenLink(items, await readHead(one.items, chain), sha256)).toBeUndefined();
  return items;
}

export const bodyOf = <T>(reply: Reply): T => reply.body as T;
