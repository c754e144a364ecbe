import type { MailReported } from '../../contracts/events.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { dayOf } from '../../domain/calendar.ts';
import { noteBounce } from '../../domain/consent/bounce.ts';
import type { Decision } from '../../domain/decision.ts';
import { changeMail, recordBounce } from '../../domain/person/accounts.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { FoundMail, MailLog } from '../../stores/mail-log.ts';
import type { Clock } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import type { Pause } from '../../stores/retry.ts';
import type { Log } from '../runtime/log.ts';
import { Conflict, lookingAgain } from '../shared/again.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { liveDossier } from '../shared/still-there.ts';
import { type MailReport, reportsOf } from './reports.ts';

export type BouncesPorts = {
  readonly pause: Pause;
  readonly mailLog: MailLog;
  readonly people: Pick<PeopleStore, 'load' | 'saveWrite'>;
  readonly dossiers: Pick<DossierStore, 'load'>;
  readonly consents: Pick<ConsentStore, 'load' | 'saveWrite'>;
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
  if (fate === 'transient') return true;
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
  const { consent: about } = found.trace;
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
