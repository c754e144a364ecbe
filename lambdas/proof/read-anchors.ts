import { jsonIn } from '../../contracts/json-in.ts';
import { PROOF_PREFIX } from '../../contracts/names.ts';
import { type Anchor, anchorSchema, looseAnchorSchema, numberOfAnchor } from '../../contracts/proof/anchor.ts';
import { built } from '../../contracts/schema.ts';
import { GENESIS } from '../../domain/audit.ts';
import type { AnchoredHead } from '../../stores/audit.ts';
import type { ObjectStore, VersionPage } from '../../stores/objects.ts';
import { sha256 } from './sha256.ts';

/** What can be wrong with the anchors: each has a number, and the hash of the one before. */
export type AnchorFault = 'anchor-missing' | 'anchor-changed' | 'anchor-overwritten' | 'anchors-disagree';

export type Anchors = {
  /** What they say of the links of each chain: hashes by number. */
  readonly chains: ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** The hash of each file, by its number. */
  readonly hashes: ReadonlyMap<number, string>;
  readonly faults: readonly { readonly key: string; readonly fault: AnchorFault }[];
  /** How many links restores lost, as the anchors after them say. */
  readonly lost: number;
};

type Proof = Pick<ObjectStore, 'listVersions' | 'read'>;
type Read = {
  readonly key: string;
  readonly heads: readonly AnchoredHead[];
  readonly restored?: Anchor['restored'];
  readonly fault?: AnchorFault;
};

/** Anchors that are read at once. */
const AT_ONCE = 16;

/** Reads all anchors there are, from the first, and holds each against the one before. */
export async function readAnchors(proof: Proof): Promise<Anchors> {
  const { keys, overwritten } = await listed(proof);
  const faults: Anchors['faults'][number][] = overwritten.map((key) => ({ key, fault: 'anchor-overwritten' }));
  const chains = new Map<string, Map<number, string>>();
  const last = { number: 0, hash: GENESIS.hash };
  const hashes = new Map<number, string>();
  let lost = 0;
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const some = keys.slice(at, at + AT_ONCE);
    const files = await Promise.all(some.map((key) => proof.read(key)));
    for (const [place, key] of some.entries()) {
      const { heads, restored, fault } = understood(key, files[place], last);
      hashes.set(last.number, last.hash);
      if (fault) faults.push({ key, fault });
      for (const gap of restored?.lost ?? []) lost += forgotten(chains, gap);
      for (const head of heads) if (!noted(chains, head)) faults.push({ key, fault: 'anchors-disagree' });
    }
  }
  hashes.delete(0);
  return { chains, hashes, faults, lost };
}

/** By key, so by number; those from before they had a number come after them. */
async function listed(proof: Proof): Promise<{ readonly keys: string[]; readonly overwritten: string[] }> {
  const versions = new Map<string, number>();
  const overwritten = new Set<string>();
  let after: VersionPage['next'];
  do {
    const page = await proof.listVersions(PROOF_PREFIX.anchors, after);
    for (const { key, marker } of page.versions) {
      const count = (versions.get(key) ?? 0) + 1;
      versions.set(key, count);
      if (marker || count > 1) overwritten.add(key);
    }
    after = page.next;
  } while (after);
  return { keys: [...versions.keys()].sort(), overwritten: [...overwritten] };
}

/** @param last the anchor before, moved on to this one. */
function understood(
  key: string,
  file: Uint8Array | undefined,
  last: { number: number; hash: string },
): Omit<Read, 'key'> {
  const json = file && jsonIn(Buffer.from(file).toString('utf8'));
  const number = numberOfAnchor(key);
  if (number === undefined) {
    const loose = built(looseAnchorSchema).safeParse(json);
    return loose.success ? { heads: loose.data.heads } : { heads: [], fault: 'anchor-changed' };
  }
  const before = { ...last };
  last.number = number;
  last.hash = file ? sha256(file) : GENESIS.hash;
  const parsed = built(anchorSchema).safeParse(json);
  if (!parsed.success || parsed.data.number !== number) return { heads: [], fault: 'anchor-changed' };
  const { heads, restored, previous } = parsed.data;
  const says = { heads, restored };
  if (number !== before.number + 1) return { ...says, fault: 'anchor-missing' };
  return previous === before.hash ? says : { ...says, fault: 'anchor-changed' };
}

/** What was anchored of lost links counts no more: others have their numbers now. @returns how many links were lost */
function forgotten(
  chains: Map<string, Map<number, string>>,
  { chain, from, to }: NonNullable<Anchor['restored']>['lost'][number],
): number {
  const known = chains.get(chain);
  for (const seq of [...(known?.keys() ?? [])]) if (seq >= from) known?.delete(seq);
  if (known?.size === 0) chains.delete(chain);
  return to - from + 1;
}

/** @returns false when another anchor says something else of the same link. */
function noted(chains: Map<string, Map<number, string>>, { chain, seq, hash }: AnchoredHead): boolean {
  const known = chains.get(chain) ?? new Map<number, string>();
  chains.set(chain, known);
  const other = known.get(seq);
  if (other === undefined) known.set(seq, hash);
  return other === undefined || other === hash;
}
