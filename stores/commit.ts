import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { AgendaChange } from '../domain/agenda.ts';
import { articlesOf, type RuleArticles } from '../domain/article.ts';
import {
  type AuditActor,
  type AuditDraft,
  type AuditEntry,
  type AuditHead,
  extendChain,
  GENESIS,
  laneOf,
  ORGANISATION_CHAIN,
} from '../domain/audit.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Effect } from '../domain/effect.ts';
import { agendaWrite } from './agenda.ts';
import { linkKey } from './audit.ts';
import type { ItemStore, Write } from './items.ts';
import { ANCHOR_DAY } from './layout.ts';
import { find } from './lookup.ts';
import { outboxWrite } from './outbox.ts';
import type { Ids } from './outside.ts';
import { auditHeadRecord, auditRecord } from './records/audit.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { type Pause, retry } from './retry.ts';
import { create, type GuardedWrite, put } from './writes.ts';

export type { GuardedWrite } from './writes.ts';

/**
 * A write whose place says in which order it was committed: it gets the number of the commit's first link in its chain. Moments
 * don't say that: of two requests the one that came later may be first.
 */
export type OrderedWrite<Conflict extends string> = {
  readonly inOrder: (seq: number) => Write;
  readonly conflict: Conflict;
};
export type CommitWrite<Conflict extends string> = GuardedWrite<Conflict> | OrderedWrite<Conflict>;

export type Commit<Conflict extends string> = {
  /** The dossier's id, or the organisation's chain. */
  readonly chain: string;
  readonly actor: AuditActor;
  readonly now: Temporal.Instant;
  readonly audit: readonly AuditDraft[];
  readonly agenda: readonly AgendaChange[];
  readonly effects: readonly Effect[];
  readonly writes: readonly CommitWrite<Conflict>[];
};

export type Committed<Conflict extends string> =
  | { readonly ok: true; readonly head: AuditHead; readonly outbox: readonly string[] }
  | { readonly ok: false; readonly conflict: Conflict | 'busy' };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The last of the four steps: the aggregate, its audit entries, its agenda items and its outbox entries in one
 * transaction. Nothing outside the database happens here.
 */
export class Committer {
  readonly #items: ItemStore;
  readonly #ids: Ids;
  readonly #pause: Pause;
  readonly #rules: RuleArticles;
  readonly #left: (outbox: readonly string[]) => void;
  /** Of each request, known by its moment: the heads of the chains that it may lay links on. */
  readonly #ahead = new WeakMap<Temporal.Instant, Map<string, Promise<AuditHead>>>();

  /**
   * @param rules the articles that each rule rests on in this practice: the chain names those.
   * @param left is told which entries a commit left in the outbox, for the log.
   */
  constructor(
    items: ItemStore,
    ids: Ids,
    pause: Pause,
    rules: RuleArticles,
    left: (outbox: readonly string[]) => void = () => undefined,
  ) {
    this.#items = items;
    this.#ids = ids;
    this.#pause = pause;
    this.#rules = rules;
    this.#left = left;
  }

  /**
   * Reads the head of a chain while the request still reads other things, so that its commit need not wait for it. One that has
   * changed by then is read anew, as always.
   * @param now the moment of the request, as its commit will have it.
   */
  readAhead(chain: string, now: Temporal.Instant): void {
    const head = readHead(this.#items, chain);
    // Who is refused never asks for it.
    head.catch(() => undefined);
    this.#foresee(chain, now, head);
  }

  /** Of a chain that begins with this request nothing needs to be read. */
  begin(chain: string, now: Temporal.Instant): void {
    this.#foresee(chain, now, Promise.resolve(GENESIS));
  }

  #foresee(chain: string, now: Temporal.Instant, head: Promise<AuditHead>): void {
    const heads = this.#ahead.get(now) ?? new Map<string, Promise<AuditHead>>();
    this.#ahead.set(now, heads.set(chain, head));
  }

  /** What was read ahead serves one attempt. */
  #headOf(chain: string, now: Temporal.Instant): Promise<AuditHead> {
    const heads = this.#ahead.get(now);
    const head = heads?.get(chain);
    heads?.delete(chain);
    return head ?? readHead(this.#items, chain);
  }

  /** @returns the first conflict, `busy` when the chain was contended too often; nothing is written then. */
  async commit<Conflict extends string>(commit: Commit<Conflict>): Promise<Committed<Conflict>> {
    const at = commit.now.toString({ fractionalSecondDigits: 3 });
    const audit = commit.audit.map(({ rules, ...draft }) => ({ ...draft, articles: articlesOf(this.#rules, rules) }));
    const outbox = commit.effects.map((effect) => ({ id: this.#ids.next(), effect }));
    const fixed: Write[] = [
      ...commit.agenda.map(agendaWrite),
      ...outbox.map(({ id, effect }) => outboxWrite(id, effect, commit.now)),
    ];
    let { chain } = commit;
    // The links are laid anew when another command has laid one on the same chain meanwhile; what was decided stands.
    const lay = async (): Promise<Committed<Conflict>> => {
      const head = await this.#headOf(chain, commit.now);
      const links = extendChain(chain, head, audit, commit.actor, at, sha256);
      const given = commit.writes.map((one) => ('write' in one ? one.write : one.inOrder(head.seq + 1)));
      const result = await this.#items.transact([...given, ...fixed, ...chainWrites(chain, commit.now, head, links)]);
      if (result.ok) return { ok: true, head: links.head, outbox: outbox.map(({ id }) => id) };
      const conflict = commit.writes.find((_, place) => result.failed.includes(place));
      // Nothing depends on the order of what concerns no dossier, so it need not wait for its turn.
      if (commit.chain === ORGANISATION_CHAIN) chain = laneOf(this.#pause.random());
      return { ok: false, conflict: conflict?.conflict ?? 'busy' };
    };
    const result = await retry(this.#pause, lay, (one) => !one.ok && one.conflict === 'busy');
    if (result.ok) this.#left(result.outbox);
    return result;
  }
}

/** The head of a chain; `GENESIS` for one that does not exist. */
export async function readHead(items: ItemStore, chain: string): Promise<AuditHead> {
  const item = await find(items, auditHeadRecord, { chain });
  if (!item) return GENESIS;
  const { seq, hash } = fieldsOf(auditHeadRecord, item);
  return { seq, hash };
}

function chainWrites(
  chain: string,
  now: Temporal.Instant,
  before: AuditHead,
  links: { readonly entries: readonly AuditEntry[]; readonly head: AuditHead },
): Write[] {
  const head = itemOf(
    auditHeadRecord,
    { chain },
    {
      ...links.head,
      // A head that changed today is anchored with this day's others; the index is sparse and serves both.
      dueDay: `${ANCHOR_DAY}${dayOf(now)}`,
      dueKey: chain,
    },
  );
  return [
    put(head, before.seq === 0 ? { is: 'absent' } : { is: 'equal', attribute: 'hash', value: before.hash }),
    ...links.entries.map((entry) => create(itemOf(auditRecord, linkKey(entry.chain, entry.seq), { entry }))),
  ];
}
