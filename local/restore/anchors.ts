import type { Temporal } from 'temporal-polyfill';
import { type Anchor, anchorFile, anchorKey } from '../../contracts/proof/anchor.ts';
import { GENESIS, ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type FollowPorts, followChains } from '../../lambdas/proof/follow-chains.ts';
import { readAnchors } from '../../lambdas/proof/read-anchors.ts';
import { sha256 } from '../../lambdas/proof/sha256.ts';
import type { AuditStore } from '../../stores/audit.ts';
import type { ChainWatch } from '../../stores/chain-watch.ts';
import { keyOf } from '../../stores/layout.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import { decideRecord } from './decide.ts';
import type { Compared } from './merge.ts';
import { placeText, type Survey } from './survey.ts';

type Lost = NonNullable<Anchor['restored']>['lost'];

export type AnchorsPorts = Omit<FollowPorts, 'watch' | 'proof'> & {
  readonly watch: Pick<ChainWatch, 'setAnchored'>;
  readonly proof: Pick<ObjectStore, 'listVersions' | 'read' | 'create'>;
};

/**
 * The chains as they would be: what of them is decided is decided here too. A chain that goes further and holds is the live one, what was
 * destroyed is nowhere, and the others are as they were at the moment.
 */
export function chainsAsTheyWouldBe(
  live: AuditStore,
  copy: AuditStore,
  { known, ...surveys }: Compared,
): AnchorsPorts['audit'] {
  const from = (chain: string): AuditStore | undefined => {
    const key = { ...keyOf('audit-head', { chain }) };
    const seen = (survey: Survey) => survey.items.get(placeText(key))?.item;
    const both = { key, copy: seen(surveys.copy), live: seen(surveys.live) };
    const { item } = decideRecord(both, known);
    return item === undefined ? undefined : item === both.live ? live : copy;
  };
  return {
    links: async (chain, ...page) => (await from(chain)?.links(chain, ...page)) ?? { items: [] },
    head: async (chain) => (from(chain) ? from(chain)?.head(chain) : GENESIS),
    firstDay: async () => from(ORGANISATION_CHAIN)?.firstDay(),
    chainsChangedOn: async (day) => {
      const names = [...(await live.chainsChangedOn(day)).filter((chain) => from(chain) === live)];
      return [...names, ...(await copy.chainsChangedOn(day)).filter((chain) => from(chain) === copy)];
    },
  };
}

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
  const cursor = number > 0 ? { number, hash: hashes.get(number) ?? GENESIS.hash, day } : undefined;
  if (write && cursor) await ports.watch.setAnchored(cursor);
  const { faults } = await followChains(
    { ...ports, watch: { anchored: async () => cursor } },
    { links: Number.POSITIVE_INFINITY },
  );
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
