import type * as z from 'zod';
import type { keysChanged } from '../../contracts/events.ts';
import { isReleased } from '../../domain/erasure/released-key.ts';
import type { Item, WholeTables } from '../../stores/items.ts';
import { liesAs, partsOf } from '../../stores/layout.ts';
import { type SpareKeys, wrappedIn } from '../../stores/spares.ts';
import type { BatchResponse } from '../runtime/event.ts';
import type { Log } from '../runtime/log.ts';
import type { Metrics } from '../runtime/metrics.ts';

export type KeepSparesPorts = {
  readonly spares: Pick<SpareKeys, 'pair' | 'keep' | 'released' | 'letGo'>;
  readonly whole: WholeTables;
  readonly metrics: Metrics;
  readonly log: Pick<Log, 'info' | 'error'>;
};

type Event = z.output<ReturnType<typeof keysChanged>>;
/** `held`: the key is gone, or another, and nobody said why: the spare stays. */
export type Settled = 'same' | 'kept' | 'let-go' | 'held';
type Looked = { readonly [S in Settled]: number };

/** From the stream: the keys that changed. From the schedule: every key. */
export const keepSpares = (ports: KeepSparesPorts, { Records }: Event): Promise<BatchResponse | Looked> =>
  Records === undefined ? lookAtAll(ports) : follow(ports, Records);

async function follow(ports: KeepSparesPorts, records: NonNullable<Event['Records']>): Promise<BatchResponse> {
  let held = 0;
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { dynamodb } of records) {
    const key = { pk: dynamodb.Keys.pk.S, sk: dynamodb.Keys.sk.S };
    if (!liesAs('wrapped-key', key)) continue;
    try {
      if ((await settle(ports, partsOf('wrapped-key', key).subject)) === 'held') held += 1;
    } catch (error) {
      // Lambda offers again from the first that failed.
      ports.log.error('spare failed', { failure: error instanceof Error ? error.name : 'unknown' });
      batchItemFailures.push({ itemIdentifier: dynamodb.SequenceNumber });
      break;
    }
  }
  if (held > 0) ports.metrics.count('KeysHeld', held);
  return { batchItemFailures };
}

/** What the stream left behind, or what lay in the vault before there were spares; and whether anything is still held. */
async function lookAtAll(ports: KeepSparesPorts): Promise<Looked> {
  const keys = bySubject(await ports.whole.everything('vault'));
  const spares = bySubject(await ports.whole.everything('spares'));
  const looked = { same: 0, kept: 0, 'let-go': 0, held: 0 };
  for (const subject of new Set([...keys.keys(), ...spares.keys()])) {
    const same = keys.get(subject) === spares.get(subject);
    looked[same ? 'same' : await settle(ports, subject)] += 1;
  }
  ports.metrics.count('KeysHeld', looked.held);
  ports.log.info('looked', looked);
  return looked;
}

/** By what is there now, whatever the event said: twice is once, and the order does not matter. */
async function settle({ spares, log }: KeepSparesPorts, subject: string): Promise<Settled> {
  const { key, spare } = await spares.pair(subject);
  if (key !== undefined && spare === undefined) {
    await spares.keep(subject, key);
    return 'kept';
  }
  if (key === spare && key !== undefined) return 'same';
  if (key === undefined) {
    const { released, erasure } = await spares.released(subject);
    if (spare === undefined && released === undefined) return 'same';
    if (isReleased(released, erasure)) {
      await spares.letGo(subject);
      return 'let-go';
    }
  }
  log.error('key held', { subject, state: key === undefined ? 'gone' : 'changed' });
  return 'held';
}

/** The wrapped keys of a table, by whose they are. */
export function bySubject(items: readonly Item[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const item of items) {
    const wrapped = wrappedIn(item);
    if (wrapped !== undefined && liesAs('wrapped-key', item)) found.set(partsOf('wrapped-key', item).subject, wrapped);
  }
  return found;
}
