import { Temporal } from 'temporal-polyfill';
import type * as z from 'zod';
import type { chainsWatched } from '../../contracts/events.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { addDays, dayOf } from '../../domain/calendar.ts';
import { DESTROYED_CHAIN, digestOf } from '../../domain/proof/destroyed-chain.ts';
import { liesAs, partsOf } from '../../stores/layout.ts';
import type { Report } from './follow-chains.ts';
import { sha256 } from './sha256.ts';
import { tellOwner, type WatchPorts, watchChains } from './watch-chains.ts';

type Event = z.output<ReturnType<typeof chainsWatched>>;
type Changed = { readonly chain: string; readonly seq: number; readonly fault: 'link-changed' | 'link-missing' };

/** From the stream: links that were written over or deleted, told at once. From the schedule: all chains are followed. */
export const watchEvent = (ports: WatchPorts, { Records }: Event): Promise<Report | 'done' | { faults: number }> =>
  Records === undefined ? watchChains(ports) : watchLinks(ports, Records);

/**
 * No link is ever written over, and none deleted but with its whole chain, after the practice's own chain said so. IAM knows no right
 * to write only what is not there, so whatever had the rights of a function could do it before the next anchor: here it shows.
 */
async function watchLinks(ports: WatchPorts, records: NonNullable<Event['Records']>): Promise<{ faults: number }> {
  const changed = records.flatMap(changedLink);
  const missing = changed.filter(({ fault }) => fault === 'link-missing').map(({ chain }) => digestOf(chain, sha256));
  const destroyed = missing.length > 0 ? await destroyedLately(ports, new Set(missing)) : new Set<string>();
  const faults = changed.filter(
    ({ chain, fault }) => fault === 'link-changed' || !destroyed.has(digestOf(chain, sha256)),
  );
  for (const fault of faults) ports.log.error('chain fault', { in: 'chain', ...fault });
  ports.metrics.count('ChainFaults', faults.length);
  await ports.watch.tell(tellOwner(ports, faults.length, await ports.clock.now()));
  return { faults: faults.length };
}

/** Links that are read at once, back from the last. */
const PAGE = 100;
/** A deletion that broke off is gone on with by the next sweep: what was said longer ago is of another. */
const LATELY = 30;

/** Of these digests, those of which the practice's chain said lately that their chain goes. It stops once it has found them all. */
async function destroyedLately({ audit, clock }: WatchPorts, asked: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const from = addDays(dayOf(await clock.now()), -LATELY);
  const found = new Set<string>();
  let after: string | undefined;
  do {
    const page = await audit.links(ORGANISATION_CHAIN, PAGE, after, 'last');
    for (const link of page.items) {
      if (link && dayOf(Temporal.Instant.from(link.at)) < from) return found;
      if (link?.action === DESTROYED_CHAIN && asked.has(String(link.facts.chain))) found.add(String(link.facts.chain));
    }
    after = page.next;
  } while (after !== undefined && found.size < asked.size);
  return found;
}

function changedLink({ eventName, dynamodb }: NonNullable<Event['Records']>[number]): Changed[] {
  const key = { pk: dynamodb.Keys.pk.S, sk: dynamodb.Keys.sk.S };
  if (eventName === 'INSERT' || !liesAs('audit', key)) return [];
  const { chain, seq } = partsOf('audit', key);
  return [{ chain, seq: Number(seq), fault: eventName === 'MODIFY' ? 'link-changed' : 'link-missing' }];
}
