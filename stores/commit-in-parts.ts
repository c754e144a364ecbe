import type { AuditDraft } from '../domain/audit.ts';
import type { Commit, Committed, Committer } from './commit.ts';
import { type ItemStore, MAX_TRANSACTION_WRITES, type Write } from './items.ts';

/** A piece of what is committed that leaves a true state by itself: it is never divided over two transactions. */
export type Part<Conflict extends string> = Partial<Pick<Commit<Conflict>, 'audit' | 'agenda' | 'effects' | 'writes'>>;

export type InParts<Conflict extends string> = Pick<Commit<Conflict>, 'chain' | 'actor' | 'now'> & {
  /** Any number of them, in the order in which they are committed. */
  readonly parts: readonly Part<Conflict>[];
  /** What the chain says of each transaction, beside what its parts say of themselves. */
  readonly audit?: (parts: number) => readonly AuditDraft[];
  /** Each transaction but the last is conditional on these; the part that comes last has its own. */
  readonly guards?: Commit<Conflict>['writes'];
  /** What may only happen once all of the others have: it is in the last transaction. */
  readonly last?: Part<Conflict>;
};

/**
 * Commits something of which nobody knows how much it is: in one transaction where it fits, and otherwise in as many as it takes.
 * Killed between two of them it leaves the parts that were committed; whoever does it again begins with what is left.
 * @returns the outcome of the last transaction, or of the first that met a conflict: those before it stand.
 */
export async function commitInParts<Conflict extends string>(
  { committer }: { readonly committer: Pick<Committer, 'commit'> },
  { chain, actor, now, ...divided }: InParts<Conflict>,
): Promise<Committed<Conflict> | { readonly ok: true }> {
  let result: Committed<Conflict> | { readonly ok: true } = { ok: true };
  for (const transaction of transactionsOf(divided)) {
    result = await committer.commit({ chain, actor, now, ...transaction });
    if (!result.ok) return result;
  }
  return result;
}

type Divided<Conflict extends string> = Omit<InParts<Conflict>, 'chain' | 'actor' | 'now'>;

/** The head of the chain. */
const HEAD = 1;

function transactionsOf<Conflict extends string>(divided: Divided<Conflict>): Required<Part<Conflict>>[] {
  const { parts, audit = () => [], guards = [], last } = divided;
  const room = MAX_TRANSACTION_WRITES - HEAD - audit(1).length;
  const groups: Part<Conflict>[][] = [];
  let free = 0;
  for (const part of parts) {
    const size = sizeOf(part);
    if (size > free || groups.length === 0) {
      groups.push([]);
      free = room - guards.length;
    }
    groups.at(-1)?.push(part);
    free -= size;
  }
  const told = (own: readonly Part<Conflict>[]) => (own.length > 0 ? audit(own.length) : []);
  if (!last) return groups.map((own) => merged([...own, { audit: told(own), writes: guards }]));
  const withLast = sizeOf(last) + (groups.at(-1) ?? []).reduce((sum, part) => sum + sizeOf(part), 0) <= room;
  const final = withLast ? (groups.pop() ?? []) : [];
  return [
    ...groups.map((own) => merged([...own, { audit: told(own), writes: guards }])),
    merged([last, ...final, { audit: told(final) }]),
  ];
}

const sizeOf = ({ audit = [], agenda = [], effects = [], writes = [] }: Part<string>): number =>
  audit.length + agenda.length + effects.length + writes.length;

const merged = <Conflict extends string>(parts: readonly Part<Conflict>[]): Required<Part<Conflict>> => ({
  audit: parts.flatMap(({ audit = [] }) => audit),
  agenda: parts.flatMap(({ agenda = [] }) => agenda),
  effects: parts.flatMap(({ effects = [] }) => effects),
  writes: parts.flatMap(({ writes = [] }) => writes),
});

/** Makes any number of writes that depend on nothing and each leave a true state. Twice is harmless. */
export async function writeInParts(
  { items }: { readonly items: Pick<ItemStore, 'transact'> },
  writes: readonly (Write & { readonly when?: never })[],
): Promise<void> {
  for (let from = 0; from < writes.length; from += MAX_TRANSACTION_WRITES) {
    const result = await items.transact(writes.slice(from, from + MAX_TRANSACTION_WRITES));
    if (!result.ok) throw new Error('The items are contended');
  }
}
