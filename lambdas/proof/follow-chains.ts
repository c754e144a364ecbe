import { anchorKey } from '../../contracts/proof/anchor.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type Anchored, type ChainFault, endOfChain, followChain, START } from '../../domain/proof/chain-check.ts';
import { DESTROYED_CHAIN, digestOf } from '../../domain/proof/destroyed-chain.ts';
import type { AuditStore } from '../../stores/audit.ts';
import type { ChainWatch } from '../../stores/chain-watch.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Clock } from '../../stores/outside.ts';
import { foundSince } from './changed-since.ts';
import { type AnchorFault, readAnchors } from './read-anchors.ts';
import { sha256 } from './sha256.ts';

export type FollowPorts = {
  readonly audit: Pick<AuditStore, 'links' | 'head' | 'chainsChangedOn' | 'firstDay'>;
  readonly watch: Pick<ChainWatch, 'anchored'>;
  readonly proof: Pick<ObjectStore, 'listVersions' | 'read'>;
  readonly clock: Clock;
};

/** What is wrong, and where: the key of an anchor, or a chain and the number of the link at which it shows. */
export type Fault =
  | { readonly in: 'anchors'; readonly key: string; readonly fault: AnchorFault }
  | { readonly in: 'chain'; readonly chain: string; readonly seq: number; readonly fault: ChainFault };

export type Report = {
  readonly anchors: number;
  readonly chains: number;
  readonly links: number;
  /** Links that were lost in a restore: no fault, as the anchors say so. */
  readonly lost: number;
  readonly faults: readonly Fault[];
  /** The last chain that was followed, when there are more. */
  readonly after?: string;
};

export type Stretch = {
  /** Only chains behind this one, in the order of their names. */
  readonly after?: string | undefined;
  /** Stops behind the chain with which this many links were followed. */
  readonly links: number;
};

/**
 * Follows the chains from their first links to their heads, against everything that was ever anchored of them, and the anchors from
 * the first to the last. Chains are known by the anchors, and those that are not anchored yet by the index. A chain that was
 * destroyed at its term is missed by nobody: the practice's own chains say so.
 */
export async function followChains(ports: FollowPorts, { after, links: room }: Stretch): Promise<Report> {
  const anchors = await readAnchors(ports.proof);
  const faults: Fault[] = anchors.faults.map((fault) => ({ in: 'anchors', ...fault }));
  const cursor = await ports.watch.anchored();
  if (cursor && cursor.number > 0 && anchors.hashes.get(cursor.number) !== cursor.hash)
    faults.push({ in: 'anchors', key: anchorKey(cursor.number), fault: 'anchor-changed' });
  const names = await namesOf(ports, [...anchors.chains.keys()], cursor?.day);
  const destroyed = await destroyedAmong(ports, names);
  const left = names.filter(
    (chain) => (after === undefined || chain > after) && !destroyed.has(digestOf(chain, sha256)),
  );
  let links = 0;
  let chains = 0;
  const said = () => ({ anchors: anchors.hashes.size, chains, links, lost: anchors.lost, faults });
  for (const chain of left) {
    if (links >= room) return { ...said(), after: left[chains - 1] ?? chain };
    const result = await followOne(ports, chain, anchors.chains.get(chain) ?? new Map());
    if (result.found) faults.push({ in: 'chain', chain, ...result.found });
    links += result.links;
    chains += 1;
  }
  return said();
}

/** Those that were anchored, and those that changed since. */
async function namesOf(
  ports: FollowPorts,
  anchored: readonly string[],
  anchoredFrom: string | undefined,
): Promise<string[]> {
  const today = dayOf(await ports.clock.now());
  const from = anchoredFrom ?? (await ports.audit.firstDay()) ?? today;
  const changed = await foundSince(from, today, (day) => ports.audit.chainsChangedOn(day));
  return [...new Set([...anchored, ...changed])].sort();
}

/** Links that are read at once. */
const PAGE = 1_000;

async function followOne({ audit }: FollowPorts, chain: string, anchored: Anchored) {
  const before = await audit.head(chain);
  let followed = START;
  let after: string | undefined;
  let links = 0;
  do {
    const page = await audit.links(chain, PAGE, after);
    followed = followChain(chain, followed, page.items, anchored, sha256);
    links += page.items.length;
    after = page.next;
  } while (after !== undefined && !followed.found);
  const found = endOfChain(followed, { before, after: await audit.head(chain) }, anchored);
  return { links, ...(found ? { found } : {}) };
}

/** The digests of the chains that were destroyed at their term. */
async function destroyedAmong(
  { audit }: Pick<FollowPorts, 'audit'>,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const digests = new Set<string>();
  for (const chain of names.filter((name) => name.startsWith(ORGANISATION_CHAIN))) {
    let after: string | undefined;
    do {
      const page = await audit.links(chain, PAGE, after);
      for (const link of page.items) if (link?.action === DESTROYED_CHAIN) digests.add(String(link.facts.chain));
      after = page.next;
    } while (after !== undefined);
  }
  return digests;
}
