import type { Temporal } from 'temporal-polyfill';
import { type Anchor, anchorFile, anchorKey } from '../../contracts/proof/anchor.ts';
import { GENESIS } from '../../domain/audit.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type FollowPorts, followChains } from '../../lambdas/proof/follow-chains.ts';
import { readAnchors } from '../../lambdas/proof/read-anchors.ts';
import { sha256 } from '../../lambdas/proof/sha256.ts';
import type { ChainWatch } from '../../stores/chain-watch.ts';
import type { ObjectStore } from '../../stores/objects.ts';

type Lost = NonNullable<Anchor['restored']>['lost'];

export type AnchorsPorts = FollowPorts & {
  readonly watch: Pick<ChainWatch, 'anchored' | 'setAnchored'>;
  readonly proof: Pick<ObjectStore, 'listVersions' | 'read' | 'create'>;
};

/**
 * Says in an anchor, which nobody can take back, which links were anchored and are lost, so that the chains hold from here on and everybody
 * who follows them is told. Twice is once: what one anchor says is lost is missed no more.
 * @param write false: says what it would be
 */
export async function sayWhatWasLost(ports: AnchorsPorts, to: Temporal.Instant, write: boolean): Promise<Lost> {
  const { chains, hashes } = await readAnchors(ports.proof);
  const number = Math.max(0, ...hashes.keys());
  const day = dayOf(to);
  // Anchoring goes on behind the last one, from the day that was gone back to.
  if (write && number > 0) await ports.watch.setAnchored({ number, hash: hashes.get(number) ?? GENESIS.hash, day });
  const { faults } = await followChains(ports, { links: Number.POSITIVE_INFINITY });
  const lost = faults.flatMap((one): Lost => {
    if (one.in !== 'chain' || (one.fault !== 'link-missing' && one.fault !== 'chain-missing')) return [];
    const last = Math.max(0, ...(chains.get(one.chain)?.keys() ?? []));
    return last >= one.seq ? [{ chain: one.chain, from: one.seq, to: last }] : [];
  });
  if (!write || lost.length === 0) return lost;
  const at = (await ports.clock.now()).toString({ fractionalSecondDigits: 3 });
  const restored = { to: to.toString({ fractionalSecondDigits: 3 }), lost };
  const next = { number: number + 1, previous: hashes.get(number) ?? GENESIS.hash };
  const file = anchorFile({ kind: 'audit-anchor', at, heads: [], restored, ...next });
  if (!(await ports.proof.create(anchorKey(next.number), file, 'application/json')))
    throw new Error('Somebody else anchors meanwhile');
  await ports.watch.setAnchored({ number: next.number, hash: sha256(file), day });
  return lost;
}
