import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgendaChange } from '../../domain/agenda.ts';
import type { Commit } from '../../stores/commit.ts';
import { commitInParts, type Part } from '../../stores/commit-in-parts.ts';
import { MAX_TRANSACTION_WRITES } from '../../stores/items.ts';
import { practice } from '../support/practice.ts';

const now = practice().clock.read();
/** The head of the chain, which every transaction moves. */
const HEAD = 1;
const SYSTEM = { role: 'system' } as const;

const pieceOf = (part: number, at: number): AgendaChange => ({
  op: 'drop',
  subject: `part-${part}`,
  kind: 'batch',
  reference: `${at}`,
});
const partOf = (size: number, part: number): Part<never> => ({
  agenda: Array.from({ length: size }, (_, at) => pieceOf(part, at)),
});
const guard = {
  write: { op: 'check', table: 'records', key: { pk: 'guard', sk: 'guard' }, when: { is: 'present' } },
  conflict: 'guarded',
} as const;

/** What is committed, one after the other; where asked, something came between at one of them. */
async function transactions(
  sizes: readonly number[],
  { last, traced = false, guards = 0, conflictAt = Number.POSITIVE_INFINITY }: Asked = {},
) {
  const made: Commit<'guarded'>[] = [];
  let calls = 0;
  const commit = async (one: Commit<'guarded'>) => {
    calls += 1;
    if (calls === conflictAt + 1) return { ok: false, conflict: 'guarded' } as const;
    made.push(one);
    return { ok: true, head: { seq: made.length, hash: '' }, outbox: [] } as const;
  };
  const result = await commitInParts<'guarded'>(
    // The cast: of a committer this asks one command, about one conflict.
    { committer: { commit } as unknown as Parameters<typeof commitInParts>[0]['committer'] },
    {
      chain: 'chain',
      actor: SYSTEM,
      now,
      parts: sizes.map(partOf),
      guards: Array.from({ length: guards }, () => guard),
      ...(last === undefined ? {} : { last: partOf(last, LAST) }),
      ...(traced
        ? {
            audit: (parts: number) => [
              { act: 'record', action: 'dossier.read', rules: ['audit.every-act'], facts: { parts } },
            ],
          }
        : {}),
    },
  );
  return { made, result };
}
type Asked = { last?: number | undefined; traced?: boolean; guards?: number; conflictAt?: number };
const LAST = -1;

const subjects = ({ agenda }: Commit<'guarded'>) => [
  ...new Set(agenda.map(({ op, ...one }) => (op === 'drop' && 'subject' in one ? one.subject : ''))),
];

const asked = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 40 }),
  last: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  traced: fc.boolean(),
  guards: fc.integer({ min: 0, max: 3 }),
});

test('[RIO-6.3] however much it is, each transaction fits, no part is divided, and all of it is committed once, in its order', () =>
  fc.assert(
    fc.asyncProperty(asked, async ({ sizes, ...more }) => {
      const { made } = await transactions(sizes, more);
      for (const { audit, agenda, effects, writes } of made)
        expect(audit.length + agenda.length + effects.length + writes.length + HEAD).toBeLessThanOrEqual(
          MAX_TRANSACTION_WRITES,
        );
      const parts = sizes.map((_, part) => `part-${part}`);
      const told = made.flatMap(subjects).filter((subject) => subject !== `part-${LAST}`);
      expect(told).toEqual(parts);
      expect(made.flatMap(({ agenda }) => agenda)).toHaveLength(sizes.reduce((sum, one) => sum + one, more.last ?? 0));
    }),
  ));

test('what may only happen once all of the others have is in the last transaction', () =>
  fc.assert(
    fc.asyncProperty(asked, async ({ sizes, last = 1, ...more }) => {
      const { made } = await transactions(sizes, { ...more, last });
      expect(made.map((one) => subjects(one).includes(`part-${LAST}`))).toEqual(made.map((one) => one === made.at(-1)));
    }),
  ));

test('each transaction is conditional on the guards, but the one of which the last part has its own', () =>
  fc.assert(
    fc.asyncProperty(asked, async ({ sizes, last, ...more }) => {
      const { made } = await transactions(sizes, { ...more, last });
      const guarded = made.map(({ writes }) => writes.length);
      const expected = made.map((one) => (last !== undefined && one === made.at(-1) ? 0 : more.guards));
      expect(guarded).toEqual(expected);
    }),
  ));

test('after a conflict nothing more is committed, and that is the answer', () =>
  fc.assert(
    fc.asyncProperty(asked, fc.integer({ min: 0, max: 10 }), async ({ sizes, ...more }, conflictAt) => {
      const { made: all } = await transactions(sizes, more);
      const { made, result } = await transactions(sizes, { ...more, conflictAt });
      expect(made).toHaveLength(Math.min(conflictAt, all.length));
      expect(result.ok).toBe(conflictAt >= all.length);
    }),
  ));

test('what was done is told in the transaction that did it', () =>
  fc.assert(
    fc.asyncProperty(asked, async ({ sizes, ...more }) => {
      const { made } = await transactions(sizes, { ...more, traced: true });
      for (const one of made) {
        const parts = subjects(one).filter((subject) => subject !== `part-${LAST}`).length;
        expect(one.audit.map(({ facts }) => facts?.parts)).toEqual(parts === 0 ? [] : [parts]);
      }
    }),
  ));
