import type { ArticleId, RuleList } from './article.ts';
import type { AuditAction } from './catalogue.ts';

/** The acts of processing, as the law and RIO-1.5 list them. Every command is one of them. */
export const ACTS = [
  'collect',
  'record',
  'order',
  'keep',
  'update',
  'change',
  'consult',
  'use',
  'disclose',
  'combine',
  'shield',
  'erase',
  'destroy',
] as const;
export type Act = (typeof ACTS)[number];

/** Who did it. The id of a client is left out: the chain says which dossier, and a dossier has one client. */
export type AuditActor =
  | { readonly role: 'owner' | 'coach' | 'principal' | 'manager'; readonly id: string }
  | { readonly role: 'client' | 'system' };

/**
 * What a decision wants recorded. `facts` hold ids, dates, counts and codes: never a word that somebody typed
 * (RIO-1.5; AVG 5(2)).
 */
export type AuditDraft = Omit<Link, 'articles'> & { readonly action: AuditAction; readonly rules: RuleList };

/** What a link of the chain says. The chain itself does not mind which action it names. */
type Link = {
  readonly act: Act;
  readonly action: string;
  /** Those that the draft's rules rest on in this practice. */
  readonly articles: readonly [ArticleId, ...ArticleId[]];
  readonly facts?: Readonly<Record<string, string | number>>;
};

/** One link of a chain. `hash` covers everything else, `previous` is the hash of the link before. */
export type AuditEntry = {
  readonly chain: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: AuditActor;
  readonly act: Act;
  readonly action: string;
  readonly articles: readonly ArticleId[];
  readonly facts: Readonly<Record<string, string | number>>;
  readonly previous: string;
  readonly hash: string;
};

export type AuditHead = { readonly seq: number; readonly hash: string };

/** The head of a chain without links. */
export const GENESIS: AuditHead = { seq: 0, hash: '0'.repeat(64) };

/** The chain of what concerns no single dossier: people, principals. */
export const ORGANISATION_CHAIN = 'organisation';

/** Chains beside it, for what comes in while somebody else is laying a link there: each holds and is anchored as every chain. */
const LANES = 31;

/** One of them. @param chance from 0 up to 1 */
export const laneOf = (chance: number): string => `${ORGANISATION_CHAIN}-${1 + Math.floor(chance * LANES)}`;

/** The text that is hashed: fixed order of members, facts sorted by name. */
export function auditText(entry: Omit<AuditEntry, 'hash'>): string {
  const actor = 'id' in entry.actor ? [entry.actor.role, entry.actor.id] : [entry.actor.role];
  const facts = Object.entries(entry.facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    entry.chain,
    entry.seq,
    entry.at,
    actor,
    entry.act,
    entry.action,
    entry.articles,
    facts,
    entry.previous,
  ]);
}

/** Links the drafts behind `head`. `sha256` answers lower-case hexadecimal. */
export function extendChain(
  chain: string,
  head: AuditHead,
  drafts: readonly Link[],
  actor: AuditActor,
  at: string,
  sha256: (text: string) => string,
): { readonly entries: readonly AuditEntry[]; readonly head: AuditHead } {
  const entries: AuditEntry[] = [];
  let last = head;
  for (const { act, action, articles, facts = {} } of drafts) {
    const link = { chain, seq: last.seq + 1, at, actor, act, action, articles, facts, previous: last.hash };
    const entry = { ...link, hash: sha256(auditText(link)) };
    entries.push(entry);
    last = { seq: entry.seq, hash: entry.hash };
  }
  return { entries, head: last };
}
