import { type AuditEntry, type AuditHead, auditText, GENESIS } from '../audit.ts';

/** What can be wrong with a chain. */
export type ChainFault =
  /** A link is not as it was laid, or is not a link. */
  | 'link-changed'
  /** There are links before and behind it, or an anchor or the head says there was one. */
  | 'link-missing'
  /** What the head says is not what the chain ends with. */
  | 'head-differs'
  /** An anchor says something else of a link. */
  | 'anchor-differs'
  /** Nothing is left of a chain that was anchored. */
  | 'chain-missing';

/** The first fault of a chain, and the number of the link that it shows at. */
export type FoundFault = { readonly fault: ChainFault; readonly seq: number };

/** Up to which link a chain has been followed, and what was wrong there. */
export type Followed = { readonly last: AuditHead; readonly found?: FoundFault };

/** Before the first link. */
export const START: Followed = { last: GENESIS };

/** What is known of the links of a chain from elsewhere: their hashes by number. */
export type Anchored = ReadonlyMap<number, string>;

/**
 * Follows a chain over its next links, each held against the one before and against what was anchored; an item that cannot be read
 * is undefined. Stops at the first fault.
 */
export function followChain(
  chain: string,
  from: Followed,
  links: readonly (AuditEntry | undefined)[],
  anchored: Anchored,
  sha256: (text: string) => string,
): Followed {
  let { last } = from;
  if (from.found) return from;
  for (const link of links) {
    const seq = last.seq + 1;
    const fault = link ? faultOf(link, { chain, last, anchored, sha256 }) : 'link-changed';
    if (fault || !link) return { last, found: { fault: fault ?? 'link-changed', seq } };
    last = { seq, hash: link.hash };
  }
  return { last };
}

function faultOf(
  { hash, ...link }: AuditEntry,
  known: {
    readonly chain: string;
    readonly last: AuditHead;
    readonly anchored: Anchored;
    readonly sha256: (text: string) => string;
  },
): ChainFault | undefined {
  const { chain, last, anchored } = known;
  if (link.chain !== chain || known.sha256(auditText(link)) !== hash) return 'link-changed';
  if (link.seq > last.seq + 1) return 'link-missing';
  if (link.seq !== last.seq + 1 || link.previous !== last.hash) return 'link-changed';
  const expected = anchored.get(link.seq);
  return expected === undefined || expected === hash ? undefined : 'anchor-differs';
}

/**
 * What is wrong with a chain that was followed to its end. Links are laid while it is followed: the head of before is held against
 * what was followed, and the head of afterwards can be behind it by nothing.
 * @param heads undefined where a head cannot be read.
 */
export function endOfChain(
  { last, found }: Followed,
  heads: { readonly before: Followed['last'] | undefined; readonly after: Followed['last'] | undefined },
  anchored: Anchored,
): FoundFault | undefined {
  if (found) return found;
  const { before, after } = heads;
  const promised = Math.max(0, ...anchored.keys());
  if (last.seq === 0 && (promised > 0 || before?.seq !== 0)) return { fault: 'chain-missing', seq: 1 };
  if (promised > last.seq) return { fault: 'link-missing', seq: last.seq + 1 };
  if (!before || !after) return { fault: 'head-differs', seq: last.seq };
  if (before.seq > last.seq) return { fault: 'link-missing', seq: last.seq + 1 };
  const same = after.seq > last.seq || (after.seq === last.seq && after.hash === last.hash);
  return same ? undefined : { fault: 'head-differs', seq: last.seq };
}
