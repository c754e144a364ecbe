import { Temporal } from 'temporal-polyfill';
import type { OutboxEvent } from '../../contracts/events.ts';
import { EVENTS } from '../../contracts/names.ts';
import { addDays, dayOf, daysFrom } from '../../domain/calendar.ts';
import type { Effect } from '../../domain/effect.ts';
import { tellHeldBack } from '../../domain/register/held-back.ts';
import type { OpenMails } from '../../stores/open-mails.ts';
import { LEFT_BEHIND_DAYS, type OutboxEntry, type OutboxStore } from '../../stores/outbox.ts';
import type { Events, Executions, Ids } from '../../stores/outside.ts';
import { type BatchResponse, eachOf } from '../runtime/event.ts';
import type { Log, LogFields } from '../runtime/log.ts';
import type { Metrics } from '../runtime/metrics.ts';
import { whatFailed } from '../runtime/what-failed.ts';
import { type NotifyPorts, notify } from './notify.ts';

export type RelayPorts = Omit<NotifyPorts, 'outbox' | 'openMails'> & {
  readonly outbox: OutboxStore;
  readonly openMails: OpenMails;
  readonly executions: Executions;
  readonly events: Events;
  readonly ids: Ids;
  readonly metrics: Metrics;
  readonly log: Pick<Log, 'info' | 'warn'>;
};

/** `failed`: how much of what was left behind failed again. */
export type Relayed = BatchResponse & { readonly failed?: number };

/** From the stream: entries that fail are reported and come again. On schedule: what the stream left behind. */
export async function relayEvent(ports: RelayPorts, { Records }: OutboxEvent): Promise<Relayed> {
  if (!Records) {
    await tellOfHeldBack(ports);
    const failed = await relayLeftBehind(ports);
    ports.metrics.count('OutboxAgeSeconds', await oldestWaiting(ports));
    return { batchItemFailures: [], failed };
  }
  const records = Records.map(({ dynamodb }) => ({
    sequenceNumber: dynamodb.SequenceNumber,
    id: dynamodb.NewImage?.dueKey?.S,
  }));
  return eachOf(records, async ({ id }) => id === undefined || attempt(ports, id));
}

/** How long one relay may take over a mail before another tries, in minutes. */
const CLAIM_MINUTES = 10;

/**
 * Carries out what was decided. Everything here may come twice: executions are named after their case, events lead to work
 * that looks before it does, and a mail is claimed before it is sent. The entry goes when it is done, so what fails stays.
 */
export async function relay(ports: RelayPorts, id: string): Promise<'done' | 'already-done' | 'taken'> {
  const entry = await ports.outbox.load(id);
  if (!entry) return 'already-done';
  if (entry.effect.type === 'notify') return relayClaimed(ports, entry);
  await carryOut(ports, entry, entry.effect);
  await ports.outbox.done(id);
  return 'done';
}

/** A refused mail can be tried again at once; the claim of a relay that stopped expires. */
async function relayClaimed(ports: RelayPorts, entry: OutboxEntry): Promise<'done' | 'taken'> {
  const now = await ports.clock.now();
  if (entry.claimedUntil !== undefined && entry.claimedUntil > now.toString()) return 'taken';
  if (!(await ports.outbox.claim(entry, now.add({ minutes: CLAIM_MINUTES }).toString()))) return 'taken';
  try {
    await carryOut(ports, entry, entry.effect);
  } catch (error) {
    await ports.outbox.claim({ ...entry, claims: entry.claims + 1 }, now.toString());
    throw error;
  }
  await ports.outbox.done(entry.id);
  return 'done';
}

/** One mail about each day that has ended on which mails were held back. */
async function tellOfHeldBack({ openMails, policy, ids, clock }: RelayPorts): Promise<void> {
  const now = await clock.now();
  const today = dayOf(now);
  for (const day of daysFrom(addDays(today, -LEFT_BEHIND_DAYS), addDays(today, -1))) {
    const mails = await openMails.untold(day);
    const effect = tellHeldBack(day, mails, policy);
    if (effect) await openMails.tell(day, mails, ids.next(), effect, now);
  }
}

/** Tries everything that is still in the outbox. @returns how many entries failed again. */
export async function relayLeftBehind(ports: RelayPorts): Promise<number> {
  const today = dayOf(await ports.clock.now());
  let failed = 0;
  const days = daysFrom(addDays(today, -LEFT_BEHIND_DAYS), today);
  const left = await Promise.all(days.map((day) => ports.outbox.left(day)));
  for (const [place, entries] of left.entries())
    for (const entry of entries.toSorted(lastNoticesLast)) {
      if (await attempt(ports, entry.id)) continue;
      failed += 1;
      const daysAgo = days.length - 1 - place;
      const account = accountOfLast(entry.effect);
      if (account !== undefined) {
        if (daysAgo < LAST_NOTICE_DAYS) continue;
        await goWithoutMail(ports, entry, account);
      }
      // Moved to today's partition, so that it is found tomorrow too while it keeps failing.
      if (daysAgo > 0) await ports.outbox.carryOver(entry, today);
    }
  return failed;
}

/** For how many seconds the oldest entry has waited, of all that is still there; 0 without one. Whoever took an entry and stopped leaves it there too. */
export async function oldestWaiting({ outbox, clock }: Pick<RelayPorts, 'outbox' | 'clock'>): Promise<number> {
  const now = await clock.now();
  const today = dayOf(now);
  const days = daysFrom(addDays(today, -LEFT_BEHIND_DAYS), today);
  const left = (await Promise.all(days.map((day) => outbox.left(day)))).flat();
  const ages = left.map(({ madeAt }) => now.since(Temporal.Instant.from(madeAt), { largestUnit: 'seconds' }).seconds);
  return Math.max(0, ...ages);
}

/** The account that goes with a mail; undefined for all but the very last mail to somebody. */
const accountOfLast = (effect: Effect): string | undefined =>
  effect.type === 'notify' && effect.lastNotice === true && effect.recipient.to === 'person'
    ? effect.recipient.personId
    : undefined;

const isLastNotice = ({ effect }: OutboxEntry): boolean => accountOfLast(effect) !== undefined;

const lastNoticesLast = (one: OutboxEntry, other: OutboxEntry): number =>
  Number(isLastNotice(one)) - Number(isLastNotice(other));

/** For how many days a mail is tried that an account goes with. */
const LAST_NOTICE_DAYS = 2;

/** An account that goes with its last mail does not wait for ever for a mail service that takes nothing. The owner hears of what it was. */
async function goWithoutMail(
  { directory, log }: RelayPorts,
  { id, effect }: OutboxEntry,
  account: string,
): Promise<void> {
  await directory.remove(account);
  log.warn('account removed without its last mail', { outbox: id, ...leadOf(effect) });
}

/** Relays one entry; false when that failed, and then it stays in the outbox. */
export async function attempt(ports: RelayPorts, id: string): Promise<boolean> {
  try {
    if ((await relay(ports, id)) === 'done') ports.log.info('relayed', { outbox: id });
    return true;
  } catch (error) {
    ports.log.warn('relay failed', { outbox: id, ...whatFailed(error) });
    return false;
  }
}

/** Each line of the log leads on: from the entry to the execution, the event's ids or the kind of mail. */
async function carryOut(ports: RelayPorts, entry: OutboxEntry, effect: Effect): Promise<void> {
  ports.log.info('carrying out', { outbox: entry.id, ...leadOf(effect) });
  switch (effect.type) {
    case 'start-execution':
      return ports.executions.start(effect.machine, effect.name, effect.input);
    case 'event':
      return ports.events.publish({ source: EVENTS.source, type: effect.event, detail: effect.detail });
    case 'answer-token':
      return ports.executions.answer(effect.token, { outcome: effect.outcome });
    case 'notify':
      return notify(ports, entry.id, effect);
  }
}

function leadOf(effect: Effect): LogFields {
  switch (effect.type) {
    case 'start-execution':
      return { effect: effect.type, machine: effect.machine, execution: effect.name, ...effect.input };
    case 'event':
      return { effect: effect.type, event: effect.event, ...effect.detail };
    case 'answer-token':
      return { effect: effect.type, outcome: effect.outcome };
    case 'notify':
      return { effect: effect.type, notice: effect.notice };
  }
}
