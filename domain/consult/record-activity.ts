import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { type Refused, refuse } from '../refusal.ts';
import { refuseTooManyWords } from '../replaced-words.ts';
import { keepWords } from '../text/earlier-words.ts';
import type { Activity, ActivityFacts } from './activity.ts';
import { refuseOutside } from './bounds.ts';
import { labelsOf, type NamedLabels, refuseLabels } from './labels.ts';
import { refuseMinutes } from './minutes.ts';
import type { ConsultRules } from './rules.ts';

export type RecordActivity = Pick<Activity, 'activityId' | 'coachId' | 'kind' | 'day' | 'minutes'> &
  NamedLabels & { readonly note?: string | undefined; readonly documentId?: string | undefined };

/** What is said otherwise; a note of null goes. */
export type CorrectActivity = { readonly [F in keyof ActivityFacts]?: ActivityFacts[F] | undefined } & {
  readonly note?: string | null | undefined;
};

/** Records work on a dossier, with its minutes (RIO-3.4). */
export function recordActivity(
  dossier: Dossier,
  command: RecordActivity,
  rules: ConsultRules,
  today: string,
): Outcome<Activity> {
  const { activityId, coachId, kind, day, minutes, note, documentId } = command;
  const listed = rules.consults.activityKinds.find(({ id }) => id === kind);
  if (!listed) return refuse('activity-kind-unknown', 'time.registered', 'kind');
  const labels = labelsOf(command, { registrationKind: listed.registrationKind, purpose: dossier.purpose });
  const facts: ActivityFacts = { kind, day, minutes, ...labels };
  const refused = refuseFacts(dossier, facts, rules, today) ?? refuseForbiddenText({ note });
  if (refused) return refused;
  const secrets = note === undefined ? {} : { note };
  const { dossierId } = dossier;
  const about = documentId === undefined ? {} : { documentId };
  const next: Activity = { activityId, dossierId, version: 1, ...facts, coachId, recordedOn: today, ...about, secrets };
  return decided<Activity>(next, {
    act: 'record',
    action: 'activity.record',
    rules: ['time.registered', 'document.registration-kind', 'dossier.purpose'],
    facts: traceOf(next),
  });
}

/** Says it better; what stood there stays (AVG 5(1)(d)). */
export function correctActivity(
  dossier: Dossier,
  activity: Activity,
  { note, ...given }: CorrectActivity,
  rules: ConsultRules,
  today: string,
): Outcome<Activity> {
  if (activity.withdrawnOn !== undefined) return refuse('activity-withdrawn', 'time.registered');
  const before = factsIn(activity);
  const facts: ActivityFacts = {
    kind: given.kind ?? before.kind,
    day: given.day ?? before.day,
    minutes: given.minutes ?? before.minutes,
    ...labelsOf(given, before),
  };
  if (!rules.consults.activityKinds.some(({ id }) => id === facts.kind))
    return refuse('activity-kind-unknown', 'time.registered', 'kind');
  const refused = refuseFacts(dossier, facts, rules, today) ?? refuseForbiddenText({ note: note ?? undefined });
  if (refused) return refused;
  const { note: _, ...rest } = activity.secrets;
  const words = note === undefined ? activity.secrets.note : (note ?? undefined);
  const { note: __, ...kept } = keepWords(activity.secrets, { note: words }, today);
  const secrets = words === undefined ? kept : { ...kept, note: words };
  const earlier = [...(activity.earlier ?? []), { ...before, until: today }];
  const full = refuseTooManyWords('activity-full', 'time.registered', earlier, rest, secrets.earlierWords);
  if (full) return full;
  const next: Activity = { ...activity, ...facts, earlier, secrets };
  return decided<Activity>(next, {
    act: 'change',
    action: 'activity.correct',
    rules: ['time.registered', 'dossier.accurate'],
    facts: traceOf(next),
  });
}

/** It was recorded by mistake: its minutes count no more. */
export function withdrawActivity(dossier: Dossier, activity: Activity, today: string): Outcome<Activity> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (activity.withdrawnOn !== undefined) return refuse('activity-withdrawn', 'time.registered');
  const next: Activity = { ...activity, withdrawnOn: today };
  return decided<Activity>(next, {
    act: 'change',
    action: 'activity.withdraw',
    rules: ['time.registered', 'dossier.accurate'],
    facts: traceOf(next),
  });
}

function refuseFacts(dossier: Dossier, facts: ActivityFacts, rules: ConsultRules, today: string): Refused | undefined {
  const refused = refuseOutside(dossier, facts.day) ?? refuseMinutes(facts.minutes, 'time.registered');
  if (refused) return refused;
  if (facts.day > today) return refuse('activity-in-future', 'time.registered', 'day');
  return refuseLabels(facts, rules);
}

const factsIn = ({ kind, day, minutes, registrationKind, purpose }: Activity): ActivityFacts => ({
  kind,
  day,
  minutes,
  registrationKind,
  purpose,
});

/** By which the log knows it. */
const traceOf = ({ activityId, kind, day, minutes }: Activity) => ({ activity: activityId, kind, day, minutes });
