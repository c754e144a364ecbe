import type { MailReported } from '../../contracts/events.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { dayOf } from '../../domain/calendar.ts';
import { noteBounce } from '../../domain/consent/bounce.ts';
import type { Decision } from '../../domain/decision.ts';
import { changeMail, recordBounce } from '../../domain/person/accounts.ts';
import type { Person } from '../../domain/person/person.ts';
import { invitationBounced } from '../../domain/test-result/invitation.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { FoundMail, MailLog } from '../../stores/mail-log.ts';
import type { Clock } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import type { Pause } from '../../stores/retry.ts';
import type { TestInvitationStore } from '../../stores/test-invitations.ts';
import type { Log } from '../runtime/log.ts';
import { Conflict, lookingAgain } from '../shared/again.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { liveDossier } from '../shared/still-there.ts';
import { type MailReport, reportsOf } from './reports.ts';

export type BouncesPorts = {
  readonly pause: Pause;
  readonly mailLog: MailLog;
  readonly people: Pick<PeopleStore, 'load' | 'saveWrite'>;
  readonly dossiers: Pick<DossierStore, 'load' | 'checkWrite'>;
  readonly consents: Pick<ConsentStore, 'load' | 'saveWrite'>;
  readonly invitations: TestInvitationStore;
  readonly committer: Committer;
  readonly clock: Clock;
  readonly log: Pick<Log, 'info'>;
};

/** Notes what became of mails. A report may come twice, and after others; nothing in the log says to whom a mail went. */
export async function noteReports(ports: BouncesPorts, event: MailReported): Promise<void> {
  for (const report of reportsOf(event)) {
    const outcome = report === 'other' ? 'not-ours' : await noteReport(ports, report);
    ports.log.info('mail reported', { outcome, ...(report === 'other' ? {} : { fate: report.fate }) });
  }
}

type Noted = 'noted' | 'noted-before' | 'unknown';

/** @throws when it stays contended: the report comes again. */
const noteReport = (ports: BouncesPorts, report: MailReport): Promise<Noted> =>
  lookingAgain(ports, async () => {
    const found = await ports.mailLog.find(report.messageId);
    if (!found) return 'unknown';
    // A permanent bounce is final, and a repeated report changes nothing.
    if (found.noted === 'permanent' || found.noted === report.fate) return 'noted-before';
    const done = (await notePerson(ports, report, found)) && (await noteMail(ports, report, found));
    if (!done) throw new Conflict('The report is contended');
    return 'noted';
  });

/** The person first, since that is done once by itself; then the case, with the mark that it was noted. */
async function notePerson(ports: BouncesPorts, { fate }: MailReport, { trace }: FoundMail): Promise<boolean> {
  if (fate === 'transient' || trace.personId === undefined) return true;
  const person = await ports.people.load(trace.personId);
  const decision = person && aboutPerson(person, fate, trace.sentAt, dayOf(await ports.clock.now()));
  if (!person || !decision) return true;
  const write = ports.people.saveWrite(person, decision.next);
  return (await commitBySystem(ports, ORGANISATION_CHAIN, decision, [write])).ok;
}

/** Who calls our mail unwanted gets no more of it than the law says they must (AVG 21). */
function aboutPerson(
  person: Person,
  fate: 'permanent' | 'complaint',
  sentAt: string,
  today: string,
): Decision<Person> | undefined {
  if (fate === 'permanent') return recordBounce(person, sentAt, today);
  const outcome = person.noMail || person.state === 'removed' ? undefined : changeMail(person, false);
  return outcome?.ok ? outcome : undefined;
}

async function noteMail(ports: BouncesPorts, { fate }: MailReport, found: FoundMail): Promise<boolean> {
  const { consent: about, testInvitation } = found.trace;
  if (testInvitation && fate === 'permanent') return noteInvitation(ports, testInvitation, found);
  if (!about || fate === 'complaint') return ports.mailLog.note(found, fate);
  const loaded = await liveDossier(ports, about.dossierId);
  const consent = loaded && (await ports.consents.load(about.dossierId, about.consentId, loaded.key));
  // An erasure of the dossier removes its questions.
  if (!loaded || !consent) return ports.mailLog.note(found, fate);
  const now = await ports.clock.now();
  const decision = noteBounce(consent, { at: now.toString({ fractionalSecondDigits: 3 }), kind: fate });
  const writes = [ports.consents.saveWrite(consent, decision.next, loaded.key), ports.mailLog.notedWrite(found, fate)];
  return (await commitBySystem(ports, about.dossierId, decision, writes, now)).ok;
}

/** Its link goes with it: the mail that had it is with nobody. */
async function noteInvitation(
  ports: BouncesPorts,
  { dossierId, invitationId }: NonNullable<FoundMail['trace']['testInvitation']>,
  found: FoundMail,
): Promise<boolean> {
  const loaded = await liveDossier(ports, dossierId);
  const invitation = loaded && (await ports.invitations.load(dossierId, invitationId, loaded.key));
  const outcome = invitation && invitationBounced(invitation, loaded.dossier);
  // What has ended already stays as it is.
  if (!loaded || !invitation || !outcome?.ok) return ports.mailLog.note(found, 'permanent');
  const writes = [
    ports.invitations.saveWrite(invitation, outcome.next, loaded.key),
    ...ports.invitations.endWayWrites(invitation),
    ports.mailLog.notedWrite(found, 'permanent'),
    ports.dossiers.checkWrite(loaded),
  ];
  return (await commitBySystem(ports, dossierId, outcome, writes)).ok;
}
