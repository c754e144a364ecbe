import type { OutboxEvent } from '../../contracts/events.ts';
import { EVENTS } from '../../contracts/names.ts';
import { addDays, dayOf, daysFrom } from '../../domain/calendar.ts';
import { type Effect, isOptional, type Recipient } from '../../domain/effect.ts';
import type { MailLog, MailTrace } from '../../stores/mail-log.ts';
import type { OutboxEntry, OutboxStore } from '../../stores/outbox.ts';
import type { Clock, Contact, Directory, Events, Executions, Mailer } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import type { NoticeTexts } from '../mail/notices.ts';
import { type BatchResponse, eachOf } from '../runtime/event.ts';
import type { Log } from '../runtime/log.ts';
import { whatFailed } from '../runtime/what-failed.ts';

export type RelayPorts = {
  readonly outbox: OutboxStore;
  readonly executions: Executions;
  readonly events: Events;
  readonly directory: Pick<Directory, 'contactOf' | 'owner' | 'remove'>;
  readonly people: Pick<PeopleStore, 'load'>;
  readonly mailer: Mailer;
  readonly mailLog: Pick<MailLog, 'remember'>;
  readonly texts: NoticeTexts;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
};

/** From the stream: entries that fail are reported and come again. On schedule: what the stream left behind. */
export async function relayEvent({ Records }: OutboxEvent, ports: RelayPorts): Promise<BatchResponse> {
  if (!Records) await relayLeftBehind(ports);
  const records = (Records ?? []).map(({ dynamodb }) => ({
    sequenceNumber: dynamodb.SequenceNumber,
    id: dynamodb.NewImage?.dueKey?.S,
  }));
  return eachOf(records, async ({ id }) => id === undefined || attempt(id, ports));
}

/** How long one relay may take over a mail before another tries, in minutes. */
const CLAIM_MINUTES = 10;

/**
 * Carries out what was decided. Everything here may come twice: executions are named after their case, events lead to work
 * that looks before it does, and a mail is claimed before it is sent. The entry goes when it is done, so what fails stays.
 */
export async function relay(id: string, ports: RelayPorts): Promise<'done' | 'already-done' | 'taken'> {
  const entry = await ports.outbox.load(id);
  if (!entry) return 'already-done';
  if (entry.effect.type === 'notify') return relayClaimed(entry, ports);
  await carryOut(entry, entry.effect, ports);
  await ports.outbox.done(id);
  return 'done';
}

/** A mail that was refused is free for the next try at once; one whose relay died is free when its claim has run out. */
async function relayClaimed(entry: OutboxEntry, ports: RelayPorts): Promise<'done' | 'taken'> {
  const now = await ports.clock.now();
  if (entry.claimedUntil !== undefined && entry.claimedUntil > now.toString()) return 'taken';
  if (!(await ports.outbox.claim(entry, now.add({ minutes: CLAIM_MINUTES }).toString()))) return 'taken';
  try {
    await carryOut(entry, entry.effect, ports);
  } catch (error) {
    await ports.outbox.claim({ ...entry, claims: entry.claims + 1 }, now.toString());
    throw error;
  }
  await ports.outbox.done(entry.id);
  return 'done';
}

/** How many days back entries are looked for that the stream left behind; it gives up on one after a day. */
const LEFT_BEHIND_DAYS = 7;

/** Tries everything that is still in the outbox. @returns how many entries failed again. */
export async function relayLeftBehind(ports: RelayPorts): Promise<number> {
  const today = dayOf(await ports.clock.now());
  let failed = 0;
  const days = daysFrom(addDays(today, -LEFT_BEHIND_DAYS), today);
  const left = await Promise.all(days.map((day) => ports.outbox.left(day)));
  for (const [place, entries] of left.entries())
    for (const entry of entries) {
      if (await attempt(entry.id, ports)) continue;
      failed += 1;
      // Under today it is found tomorrow too, however long it goes on failing.
      if (place < days.length - 1) await ports.outbox.carryOver(entry, today);
    }
  return failed;
}

/** Relays one entry; false when that failed, and then it stays in the outbox. */
export async function attempt(id: string, ports: RelayPorts): Promise<boolean> {
  try {
    await relay(id, ports);
    return true;
  } catch (error) {
    ports.log.warn('relay failed', { outbox: id, ...whatFailed(error) });
    return false;
  }
}

async function carryOut(entry: OutboxEntry, effect: Effect, ports: RelayPorts): Promise<void> {
  switch (effect.type) {
    case 'start-execution':
      return ports.executions.start(effect.machine, effect.name, effect.input);
    case 'event':
      return ports.events.publish({ source: EVENTS.source, type: effect.event, detail: effect.detail });
    case 'answer-token':
      return ports.executions.answer(effect.token, { outcome: effect.outcome });
    case 'notify':
      return notify(entry.id, effect, ports);
  }
}

type Notify = Effect & { readonly type: 'notify' };

async function notify(outbox: string, effect: Notify, ports: RelayPorts): Promise<void> {
  const { recipient, notice, facts } = effect;
  if (isOptional(notice, recipient) && (await wantsNoMail(recipient, ports))) return;
  const contact = await contactOf(recipient, ports);
  // An account that is gone has no address any more: there is nobody left to tell.
  if (!contact) return ports.log.warn('nobody to notify', { outbox, notice });
  const messageId = await ports.mailer.send({ to: contact.email, ...ports.texts(effect, contact) });
  if (recipient.to === 'owner') return;
  if (effect.lastNotice) return ports.directory.remove(recipient.personId);
  const consent = facts.consent && facts.dossier ? { dossierId: facts.dossier, consentId: facts.consent } : undefined;
  await remember(messageId, { personId: recipient.personId, notice, ...(consent ? { consent } : {}) }, ports);
}

/** For the report of a mail that comes back. The mail is away: what fails here must not send it again. */
async function remember(messageId: string, sent: Omit<MailTrace, 'sentAt'>, ports: RelayPorts): Promise<void> {
  try {
    const now = await ports.clock.now();
    await ports.mailLog.remember(messageId, { ...sent, sentAt: now.toString({ fractionalSecondDigits: 3 }) }, now);
  } catch (error) {
    ports.log.warn('mail not remembered', { notice: sent.notice, ...whatFailed(error) });
  }
}

const wantsNoMail = async (recipient: Recipient, { people }: RelayPorts): Promise<boolean> =>
  recipient.to === 'person' && (await people.load(recipient.personId))?.noMail === true;

const contactOf = (recipient: Recipient, { directory }: RelayPorts): Promise<Contact | undefined> =>
  recipient.to === 'owner' ? directory.owner() : directory.contactOf(recipient.personId);
