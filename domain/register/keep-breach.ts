import { Temporal } from 'temporal-polyfill';
import { type AgendaChange, type AgendaItem, putOn } from '../agenda.ts';
import type { AuditDraft } from '../audit.ts';
import { addYears, dayOf } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { type Refused, refuse } from '../refusal.ts';
import { refuseTooManyWords } from '../replaced-words.ts';
import { keepWords } from '../text/earlier-words.ts';
import { type Breach, type BreachSecrets, breachState, deadlineOf, isLate } from './breach.ts';

/** What the register reads of a practice's policy. */
export type BreachRules = {
  readonly categories: readonly { readonly id: string }[];
  readonly registers: { readonly breachYears: number };
};

/** Those of the named dossiers, and of the complaint, that exist. */
type Known = { has(id: string): boolean };

/** The day before the last, so that there is a day left to act on; then the last day itself; then every day. */
const reminderDay = (breach: Breach): string => dayOf(deadlineOf(breach).subtract({ hours: 24 }));

const itemOf = ({ breachId }: Breach, kind: 'breach-deadline' | 'breach-retention', dueOn: string): AgendaItem => ({
  subject: breachId,
  kind,
  reference: 'breach',
  dueOn,
});

/** When the owner is reminded next, or not at all any more. */
export const remindOn = (breach: Breach, day: string, today: string): AgendaChange =>
  breachState(breach) === 'open'
    ? putOn(itemOf(breach, 'breach-deadline', day), today)
    : { op: 'drop', subject: breach.breachId, kind: 'breach-deadline', reference: 'breach' };

/**
 * Puts a breach in the register, whether it is notified or not (AVG 33(5)). Nothing goes to the authority by itself.
 */
export function recordBreach(
  command: Omit<Breach, 'version' | 'recordedAt'> & { readonly secrets: BreachSecrets },
  known: Known,
  rules: BreachRules,
  now: Temporal.Instant,
): Outcome<Breach> {
  const recordedAt = now.toString({ fractionalSecondDigits: 3 });
  const breach: Breach = { ...command, recordedAt, version: 1 };
  const refused =
    refuseComplaint(command.secrets.complaintId, known) ??
    judge(breach, command.secrets, command.secrets.dossierIds, known, rules, now);
  if (refused) return refused;
  const today = dayOf(now);
  const gone = addYears(today, rules.registers.breachYears);
  return decided(
    breach,
    { act: 'record', action: 'breach.record', rules: ['breach.documented'], facts: factsOf(breach) },
    { agenda: [remindOn(breach, reminderDay(breach), today), putOn(itemOf(breach, 'breach-retention', gone), today)] },
  );
}

export type BreachChange = Partial<Omit<Breach, 'breachId' | 'recordedAt' | 'version' | 'secrets'>> & {
  /** `complaintId: null`: it is about no complaint any more. */
  readonly secrets: Partial<Omit<BreachSecrets, 'complaintId'>> & { readonly complaintId?: string | null };
};

/** Adds what was found out or done since. That a notification was made is not taken back, and its moment stays. */
export function changeBreach(
  before: Breach,
  { secrets: { complaintId, ...found }, ...change }: BreachChange,
  known: Known,
  rules: BreachRules,
  now: Temporal.Instant,
): Outcome<Breach> {
  if (before.secrets === undefined) return refuse('breach-content-gone', 'retention.storage-limitation');
  for (const field of NOTIFIED)
    if (isMoved(before[field], change[field])) return refuse('breach-notified', 'breach.documented', field);
  // To be aware later than was recorded would give time that the law does not give.
  if (change.awareAt !== undefined && isAfter(change.awareAt, before.awareAt))
    return refuse('breach-aware-later', 'breach.notified-in-time', 'awareAt');
  const secrets = withComplaint(keepWords(before.secrets, found, dayOf(now)), complaintId);
  const full = refuseTooManyWords('breach-full', 'breach.documented', secrets.earlierWords);
  if (full) return full;
  const { peopleNotTold, ...kept } = before;
  // Who is told after all is no longer left untold.
  const ground = peopleNotTold === undefined || change.notifiedPeopleAt !== undefined ? {} : { peopleNotTold };
  const breach: Breach = { ...kept, ...ground, ...change, ...notified(before), secrets };
  // Those that were named before may be gone since.
  const named = (found.dossierIds ?? []).filter((id) => !before.secrets?.dossierIds.includes(id));
  const refused = refuseComplaint(complaintId ?? undefined, known) ?? judge(breach, secrets, named, known, rules, now);
  if (refused) return refused;
  const linked = complaintId === undefined ? {} : { complaintId };
  const changed = Object.keys({ ...change, ...found, ...linked }).sort();
  return decided(
    breach,
    {
      act: 'update',
      action: 'breach.change',
      rules: ['breach.documented'],
      facts: { ...factsOf(breach), changed: changed.join(' ') },
    },
    { agenda: [remindOn(breach, reminderDay(breach), dayOf(now))] },
  );
}

const refuseComplaint = (complaintId: string | undefined, known: Known): Refused | undefined =>
  complaintId !== undefined && !known.has(complaintId)
    ? refuse('breach-complaint-unknown', 'breach.documented', 'complaintId')
    : undefined;

/** Linked to it, as before, or to none. */
const withComplaint = (
  { complaintId: before, ...secrets }: BreachSecrets,
  complaintId: string | null | undefined = before,
): BreachSecrets => ({ ...secrets, ...(complaintId ? { complaintId } : {}) });

/** Every breach stays in the register; what it was about goes after its term (AVG 5(1)(e)). */
export const endContent = ({ secrets: _, ...line }: Breach): Outcome<Breach> =>
  decided<Breach>(
    line,
    {
      act: 'destroy',
      action: 'breach.end-content',
      rules: ['retention.storage-limitation'],
      facts: { breach: line.breachId },
    },
    {
      agenda: (['breach-deadline', 'breach-retention'] as const).map(
        (kind): AgendaChange => ({ op: 'drop', subject: line.breachId, kind, reference: 'breach' }),
      ),
    },
  );

/** When it was notified, and to whom. */
const NOTIFIED = ['notifiedAuthorityAt', 'notifiedPeopleAt'] as const;

/** As it was recorded: the same moment written with another offset changes nothing. */
const notified = (breach: Breach): Pick<Breach, (typeof NOTIFIED)[number]> =>
  Object.fromEntries(NOTIFIED.flatMap((field) => (breach[field] === undefined ? [] : [[field, breach[field]]])));

const isMoved = (recorded: string | undefined, given: string | undefined): boolean =>
  recorded !== undefined && given !== undefined && (isAfter(recorded, given) || isAfter(given, recorded));

const isAfter = (one: string, other: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) > 0;

function judge(
  breach: Breach,
  secrets: BreachSecrets,
  named: readonly string[],
  known: Known,
  rules: BreachRules,
  now: Temporal.Instant,
): Refused | undefined {
  const at = now.toString();
  if (isAfter(breach.awareAt, at)) return refuse('breach-aware-in-future', 'breach.notified-in-time', 'awareAt');
  for (const field of NOTIFIED) {
    const done = breach[field];
    if (done !== undefined && (isAfter(breach.awareAt, done) || isAfter(done, at)))
      return refuse('breach-moment', 'breach.notified-in-time', field);
  }
  if (secrets.categories.some((id) => rules.categories.every((one) => one.id !== id)))
    return refuse('category-unknown', 'breach.nature', 'categories');
  if (named.some((id) => !known.has(id))) return refuse('breach-dossier-unknown', 'breach.documented', 'dossierIds');
  const { happened, consequences, measures, reasonsLate, reasonsRisk, reasonsNotTold, publicCommunication } = secrets;
  const forbidden = refuseForbiddenText({
    ...{ happened, consequences, measures, reasonsLate },
    ...{ reasonsRisk, reasonsNotTold, publicCommunication },
  });
  if (forbidden) return forbidden;
  if (breach.notifiedAuthorityAt !== undefined && isLate(breach, now) && reasonsLate === undefined)
    return refuse('breach-reasons-missing', 'breach.notified-in-time', 'reasonsLate');
  return refuseRisk(breach, secrets);
}

/** What the register must say of the risk, and of people who are not told of a high one (AVG 33(5), 34(3)). */
function refuseRisk(breach: Breach, secrets: BreachSecrets): Refused | undefined {
  const { reasonsRisk, reasonsNotTold, publicCommunication } = secrets;
  if (breach.risk === 'unlikely' && reasonsRisk === undefined)
    return refuse('breach-risk-reasons', 'breach.documented', 'reasonsRisk');
  if (breach.peopleNotTold === undefined) return undefined;
  if (breach.notifiedPeopleAt !== undefined)
    return refuse('breach-people-told', 'breach.people-not-told', 'peopleNotTold');
  if (reasonsNotTold === undefined)
    return refuse('breach-not-told-reasons', 'breach.people-not-told', 'reasonsNotTold');
  if (breach.peopleNotTold === 'disproportionate-effort' && publicCommunication === undefined)
    return refuse('breach-public-communication', 'breach.people-not-told', 'publicCommunication');
  return undefined;
}

const factsOf = ({
  breachId,
  awareAt,
  kinds,
  risk,
  notifiedAuthorityAt,
  peopleNotTold,
}: Breach): NonNullable<AuditDraft['facts']> => ({
  breach: breachId,
  aware: awareAt,
  kinds: kinds.join(' '),
  ...(risk === undefined ? {} : { risk }),
  ...(notifiedAuthorityAt === undefined ? {} : { notified: notifiedAuthorityAt }),
  ...(peopleNotTold === undefined ? {} : { peopleNotTold }),
});
