import { addDays, dayOf, daysFrom } from '../../domain/calendar.ts';
import { type Effect, isOptional, type Recipient } from '../../domain/effect.ts';
import { isByAnybody, isHeldBack } from '../../domain/register/held-back.ts';
import type { OpenMails } from '../../stores/open-mails.ts';
import type { OutboxStore } from '../../stores/outbox.ts';
import type { Contact, Directory, Mailer } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import { type NoticePorts, noticeMail, notToldOf } from '../mail/notices.ts';
import { type RememberPorts, rememberMail } from '../mail/remember.ts';

export type NotifyPorts = NoticePorts &
  RememberPorts & {
    readonly outbox: Pick<OutboxStore, 'left'>;
    readonly directory: Pick<Directory, 'contactOf' | 'owner' | 'remove'>;
    readonly people: Pick<PeopleStore, 'load'>;
    readonly mailer: Mailer;
    readonly openMails: Pick<OpenMails, 'next'>;
  };

type Notify = Effect & { readonly type: 'notify' };

/** Sends what somebody is to be told, unless they want no mail and may do without. @throws when it has to be tried again */
export async function notify(ports: NotifyPorts, outbox: string, effect: Notify): Promise<void> {
  const { recipient, notice, facts } = effect;
  if (isOptional(notice, recipient) && (await wantsNoMail(ports, recipient))) return;
  if (isByAnybody(effect)) {
    const today = dayOf(await ports.clock.now());
    if (isHeldBack(await ports.openMails.next(today), ports.policy)) return;
  }
  const contact = await contactOf(ports, recipient);
  if (effect.lastNotice && (await isAwaited(ports, outbox, recipient))) throw new Error('Other mails go first');
  if (!contact) return tellOwnerInstead(ports, outbox, effect);
  const messageId = await ports.mailer.send({ to: contact.email, ...noticeMail(ports, effect, contact) });
  if (recipient.to === 'owner') return;
  if (effect.lastNotice) return ports.directory.remove(recipient.personId);
  const consent = facts.consent && facts.dossier ? { dossierId: facts.dossier, consentId: facts.consent } : undefined;
  await rememberMail(ports, messageId, { personId: recipient.personId, notice, ...(consent ? { consent } : {}) });
}

/** A removed account has no address. What its person must be told the owner tells them on paper; the rest is dropped. */
async function tellOwnerInstead(ports: NotifyPorts, outbox: string, effect: Notify): Promise<void> {
  ports.log.warn('nobody to notify', { outbox, notice: effect.notice });
  const instead = notToldOf(effect, ports.policy);
  const owner = instead && (await ports.directory.owner());
  if (owner) await ports.mailer.send({ to: owner.email, ...noticeMail(ports, instead, owner) });
}

/** Another mail to the same person waits: an account goes with the very last. */
async function isAwaited({ outbox, clock }: NotifyPorts, own: string, recipient: Recipient): Promise<boolean> {
  const today = dayOf(await clock.now());
  const left = await Promise.all(daysFrom(addDays(today, -1), today).map((day) => outbox.left(day)));
  return left
    .flat()
    .some(
      ({ id, effect }) =>
        id !== own &&
        effect.type === 'notify' &&
        effect.lastNotice !== true &&
        effect.recipient.to === 'person' &&
        recipient.to === 'person' &&
        effect.recipient.personId === recipient.personId,
    );
}

const wantsNoMail = async ({ people }: NotifyPorts, recipient: Recipient): Promise<boolean> =>
  recipient.to === 'person' && (await people.load(recipient.personId))?.noMail === true;

const contactOf = ({ directory }: NotifyPorts, recipient: Recipient): Promise<Contact | undefined> =>
  recipient.to === 'owner' ? directory.owner() : directory.contactOf(recipient.personId);
