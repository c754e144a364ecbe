import { Temporal } from 'temporal-polyfill';
import { type Anchor, anchorFile, anchorKey, anchorSchema } from '../../contracts/proof/anchor.ts';
import { built } from '../../contracts/schema.ts';
import { GENESIS } from '../../domain/audit.ts';
import { addDays, dayOf } from '../../domain/calendar.ts';
import type { AuditStore } from '../../stores/audit.ts';
import type { AnchorCursor, ChainWatch } from '../../stores/chain-watch.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Clock } from '../../stores/outside.ts';
import type { Metrics } from '../runtime/metrics.ts';
import { changedHeads } from './changed-since.ts';
import { sha256 } from './sha256.ts';

export type AnchorPorts = {
  readonly audit: Pick<AuditStore, 'headsChangedOn' | 'firstDay'>;
  readonly watch: Pick<ChainWatch, 'anchored' | 'setAnchored'>;
  readonly proof: Pick<ObjectStore, 'create' | 'read'>;
  readonly clock: Clock;
  readonly metrics: Metrics;
};

/**
 * Writes the heads of all chains that changed since the last anchor to the proof bucket (Object Lock), with the hash of that anchor:
 * after that, a rewritten chain is detected, and an anchor that is missing. Days on which this did not run are caught up.
 */
export async function anchor(ports: AnchorPorts): Promise<{ readonly heads: number }> {
  const now = await ports.clock.now();
  const today = dayOf(now);
  const cursor = await ports.watch.anchored();
  const from = cursor?.day ?? (await ports.audit.firstDay()) ?? today;
  const { number, hash } = cursor ?? { number: 0, hash: GENESIS.hash };
  const anchored = await anchoredSince(ports.proof, number, addDays(today, -1));
  const heads = (await changedHeads(ports, from, today)).filter(({ chain, hash }) => anchored.get(chain) !== hash);
  const last = heads.length > 0 ? await write(ports, { number, hash }, heads, now) : { number, hash };
  await ports.watch.setAnchored({ ...last, day: today });
  ports.metrics.count('ChainsAnchored', heads.length);
  return { heads: heads.length };
}

/** What was last anchored of each chain from a day on: heads are looked for by whole days, and this runs many times in one. */
async function anchoredSince(
  proof: AnchorPorts['proof'],
  last: number,
  from: string,
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (let number = last; number > 0; number -= 1) {
    const file = await proof.read(anchorKey(number));
    const anchor = file && built(anchorSchema).safeParse(JSON.parse(Buffer.from(file).toString('utf8'))).data;
    // One that is gone or was changed is for those who follow the chains to find.
    if (!anchor || dayOf(Temporal.Instant.from(anchor.at)) < from) break;
    for (const { chain, hash } of anchor.heads) if (!hashes.has(chain)) hashes.set(chain, hash);
  }
  return hashes;
}

type Last = Pick<AnchorCursor, 'number' | 'hash'>;

/** Behind the last anchor, also when that was written by a run that was killed before it could say so. */
async function write(
  { proof }: AnchorPorts,
  before: Last,
  heads: Anchor['heads'],
  now: Temporal.Instant,
): Promise<Last> {
  const at = now.toString({ fractionalSecondDigits: 3 });
  for (let last = before; ; ) {
    const number = last.number + 1;
    const file = anchorFile({ kind: 'audit-anchor', number, at, previous: last.hash, heads });
    if (await proof.create(anchorKey(number), file, 'application/json')) return { number, hash: sha256(file) };
    const found = await proof.read(anchorKey(number));
    if (!found) throw new Error('An anchor was there and cannot be read');
    last = { number, hash: sha256(found) };
  }
}
