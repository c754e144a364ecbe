import { isDeepStrictEqual } from 'node:util';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import type { Item, Key } from '../../stores/items.ts';
import { LAYOUT, liesAs, partsOf, type RecordName } from '../../stores/layout.ts';

/** What is known of the time between the moment that is gone back to and now, from what is never restored. */
export type Known = {
  /** Whose key is in the vault, which is never restored. Without it nobody reads what was sealed. */
  readonly hasKey: (subject: string) => boolean;
  /** Dossiers that were there at the moment. */
  readonly dossiers: ReadonlySet<string>;
  /** Dossiers whose key was destroyed: by the vault and by the erasure ledger. */
  readonly erased: ReadonlySet<string>;
  /** Dossiers whose erasure had begun and had not come to their key. */
  readonly erasing: ReadonlySet<string>;
  /** Dossiers of which the erasure ledger has a case. */
  readonly inLedger: ReadonlySet<string>;
  /** Erasures that have not told their client yet. */
  readonly untold: ReadonlySet<string>;
  /** Chains of which the live table holds more, and all of it: nothing that was recorded is taken back. */
  readonly longerChains: ReadonlySet<string>;
  /** Consents that were granted at the moment, and are no more. */
  readonly ended: ReadonlySet<string>;
  /** Consents of whose end nobody would know: the live table has lost them. */
  readonly unsure: ReadonlySet<string>;
  /** ISO day: the first on which those open something again. */
  readonly opensOn: string;
  /** The live table has lost nothing of who people are. */
  readonly peopleKnown: boolean;
};

/** What becomes of one key: this item, or nothing; and why it is not simply as it was at the moment. */
export type Decided = { readonly item?: Item; readonly why?: Why };
export const WHYS = [
  'destroyed-since',
  'erasure-goes-on',
  'chain-is-longer',
  'consent-ended-since',
  'consent-waits',
  'newer-is-kept',
  'counter-skips',
  'made-anew',
] as const;
export type Why = (typeof WHYS)[number];

type Both = { readonly key: Key; readonly copy?: Item | undefined; readonly live?: Item | undefined };

/** Of the records. */
export const kindOf = (item: Item): RecordName | undefined =>
  // The casts: names of kinds are keys of the layout.
  (item.record as RecordName | undefined) ??
  (Object.keys(LAYOUT) as RecordName[]).find((name) => LAYOUT[name].table === 'records' && liesAs(name, item));

/** Who people are, and what happens by itself: not undone by going back. Who was suspended stays so. */
const NEWER: ReadonlySet<RecordName> = new Set<RecordName>([
  'person',
  'account',
  'representative',
  'calendar',
  'clock',
  'run',
  'sizes',
  'mail',
  'erasure-ways',
  'years-counted',
  'open-mails',
  'open-sends',
]);
/** What gives access: gone from the live table means taken away, when that has lost nothing of who people are. */
const STANDING: ReadonlySet<RecordName> = new Set<RecordName>(['person', 'account', 'representative', 'calendar']);
/** Numbers are given once, also those that nobody remembers any more. */
const COUNTED: ReadonlySet<RecordName> = new Set<RecordName>(['counter', 'complaint-counter']);
/** More dossiers or complaints than a practice opens in the time that a restore may lose. */
const NUMBERS_LOST = 100;
/** The sweep renews every name, and the anchors say where they end. */
const MADE_ANEW: ReadonlySet<RecordName> = new Set<RecordName>(['names-moved', 'anchor-cursor']);

/** Of which more than the key is compared: of the rest it is enough to know that they are there, and whether they differ. */
export const isWeighed = (kind: RecordName | undefined): boolean =>
  kind !== undefined && (NEWER.has(kind) || COUNTED.has(kind));

/** One key of the records: as it was at the moment, unless something that is known says otherwise. Pure. */
export function decideRecord(both: Both, known: Known): Decided {
  const { copy, live } = both;
  const one = copy ?? live;
  if (one === undefined) return {};
  const kind = kindOf(one);
  if (kind === 'audit' || kind === 'audit-head') return ofChain(both, known);
  if (isDestroyed(one, kind, known)) return { why: 'destroyed-since' };
  if (kind === undefined) return copy ? { item: copy } : {};
  if (MADE_ANEW.has(kind)) return { why: 'made-anew' };
  if (COUNTED.has(kind)) return ofCounter(both);
  if (NEWER.has(kind)) return ofNewer(both, kind, known);
  if (kind === 'closing') {
    const { erasureId } = partsOf('closing', one);
    return known.untold.has(erasureId) ? { item: one } : { why: 'destroyed-since' };
  }
  const consentId = consentOf(one, kind);
  if (consentId !== undefined) return ofConsent(both, { kind, consentId }, known);
  if (copy && kind === 'dossier' && known.erasing.has(partsOf('dossier', copy).dossierId))
    return { item: { ...copy, state: 'erasing' }, why: 'erasure-goes-on' };
  return copy ? { item: copy } : {};
}

function ofChain({ copy, live }: Both, known: Known): Decided {
  const chain = ((copy ?? live)?.pk ?? '').slice(LAYOUT.audit.pk.indexOf('{'));
  if (known.longerChains.has(chain)) return live ? { item: live, why: 'chain-is-longer' } : {};
  // The chain of a dossier goes at its term, and its case in the ledger with it.
  const gone = !chain.startsWith(ORGANISATION_CHAIN) && !known.dossiers.has(chain) && !known.inLedger.has(chain);
  if (gone && copy && !live) return { why: 'destroyed-since' };
  return copy ? { item: copy } : {};
}

/** Sealed by what is in a mail, and not by a key of the vault: they lead to nothing once that is gone, and have a term of their own. */
const SEALED_ELSEWHERE: ReadonlySet<RecordName> = new Set<RecordName>(['mail', 'test-invitation-way']);

/** Of an erased dossier, or sealed under a key that is gone: then the record was destroyed with it. */
function isDestroyed(item: Item, kind: RecordName | undefined, { erased, hasKey }: Known): boolean {
  if (item.pk.startsWith('DOSSIER#') && erased.has(item.pk.slice('DOSSIER#'.length))) return true;
  if (kind !== undefined && SEALED_ELSEWHERE.has(kind)) return false;
  if (item.sealed !== undefined) {
    const parts = kind === undefined ? {} : partsOf(kind, item);
    return !Object.values(parts).some((part) => typeof part === 'string' && hasKey(part));
  }
  return mentions(item, erased);
}

/** Ways to a dossier, lines about it, and what was to be sent of it: anywhere in an item that is not sealed. */
function mentions(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value) || value.split('#').some((part) => ids.has(part));
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => mentions(one, ids));
}

function ofCounter({ copy, live }: Both): Decided {
  if (!copy || !live) {
    if (live) return { item: live };
    // Which numbers were given since is lost with the table: none of them is given again.
    return copy ? { item: { ...copy, last: Number(copy.last) + NUMBERS_LOST }, why: 'counter-skips' } : {};
  }
  return Number(live.last) > Number(copy.last) ? { item: live, why: 'newer-is-kept' } : { item: copy };
}

function ofNewer({ copy, live }: Both, kind: RecordName, { peopleKnown }: Known): Decided {
  if (live) return isDeepStrictEqual(copy, live) ? { item: live } : { item: live, why: 'newer-is-kept' };
  if (STANDING.has(kind) && peopleKnown) return { why: 'newer-is-kept' };
  return copy ? { item: copy } : {};
}

/** Which consent an item is, or leads by. */
function consentOf(item: Item, kind: RecordName): string | undefined {
  if (kind === 'consent') return partsOf('consent', item).consentId;
  if (kind === 'receipt') return partsOf('receipt', item).consentId;
  const leads = kind === 'guest' || kind === 'asked-about' || kind === 'disclosed' || kind === 'covered';
  return leads && typeof item.consentId === 'string' ? item.consentId : undefined;
}

/**
 * What a client took back stays taken back. Where the live table has lost what became of a consent, it opens nothing until those whom
 * it concerns were told (AVG 7(3)).
 */
function ofConsent(
  { copy, live }: Both,
  { kind, consentId }: { readonly kind: RecordName; readonly consentId: string },
  known: Known,
): Decided {
  if (known.ended.has(consentId))
    return live ? { item: live, why: 'consent-ended-since' } : { why: 'consent-ended-since' };
  if (copy && kind !== 'receipt' && known.unsure.has(consentId)) {
    const { startsOn } = copy as Partial<Consent>;
    const later = startsOn !== undefined && startsOn > known.opensOn ? startsOn : known.opensOn;
    return { item: { ...copy, startsOn: later }, why: 'consent-waits' };
  }
  return copy ? { item: copy } : {};
}

/** One key of the survivors: the ledger and the register only grow, so what is live stays. A name whose key is gone stays gone (RIO-6.4). */
export function decideSurvivor({ copy, live }: Both, { hasKey }: Pick<Known, 'hasKey'>): Decided {
  if (live) return { item: live };
  if (!copy) return {};
  if (copy.sealed === undefined || !liesAs('relation', copy)) return { item: copy };
  if (hasKey(partsOf('relation', copy).relationId)) return { item: copy };
  const { sealed: _, ...nameless } = copy;
  // The cast: a key stays a key.
  return { item: nameless as Item, why: 'destroyed-since' };
}
