import { type Outcome as Done, decided } from '../decision.ts';
import { refuseForbiddenText } from '../free-text.ts';
import type { Refused } from '../refusal.ts';
import { keepWords } from '../text/earlier-words.ts';
import { inTime } from './case-terms.ts';
import { type Complaint, isFinal, type Measure, type Outcome } from './complaint.ts';
import { withHearing } from './earlier-hearings.ts';
import { nextHandler } from './handler.ts';
import {
  answerOf,
  type ComplaintTrace,
  no,
  recipientOfMeasure,
  refuseUnlessOpen,
  tell,
  tellComplainant,
  trace,
  withoutToken,
} from './parts.ts';
import type { ComplaintRules } from './rules.ts';
import { answerUntil, schedule } from './schedule.ts';

export type Decision = {
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly measures: readonly { readonly text: string; readonly ownerId: string; readonly dueOn: string }[];
};

/**
 * The handler decides (RIO-7.2), with reasons, after both sides were heard where the policy asks that. What is to change has
 * an owner and a day.
 * @param known whom measures can be left to
 */
export function decideComplaint(
  complaint: Complaint,
  decision: Decision,
  known: ReadonlySet<string>,
  rules: ComplaintRules,
  today: string,
): Done<Complaint> {
  const { outcome, reasons, measures } = decision;
  const refused =
    refuseUnlessOpen(complaint) ??
    refuseForbiddenText({
      reasons,
      ...Object.fromEntries(measures.map(({ text }, n) => [`measures.${n}.text`, text])),
    }) ??
    refuseDecision(complaint, decision, known, rules, today);
  if (refused) return refused;
  const anonymous = complaint.complainant.kind === 'anonymous';
  const first = complaint.measures.length + 1;
  const promised = measures.map(({ ownerId, dueOn }, place): Measure => ({ n: first + place, ownerId, dueOn }));
  const { secrets } = complaint;
  const next: Complaint = {
    ...withoutToken(complaint),
    // Nobody can say of an anonymous one whether it is solved.
    state: anonymous ? 'closed' : 'decided',
    ...(anonymous ? { closedOn: today } : {}),
    decisions: [...complaint.decisions, { outcome, on: today }],
    decidedInTime: inTime(complaint, rules, today),
    measures: [...complaint.measures, ...promised],
    secrets: {
      ...secrets,
      reasons: [...secrets.reasons, reasons],
      measures: {
        ...secrets.measures,
        ...Object.fromEntries(measures.map(({ text }, place) => [String(first + place), text])),
      },
    },
  };
  return decided<Complaint>(
    next,
    trace('record', 'complaint.decide', complaint, 'complaint.reasoned-decision', {
      outcome,
      measures: measures.length,
    }),
    {
      agenda: schedule(next, rules, today),
      effects: [
        ...tellComplainant(next, 'complaint-decision'),
        ...promised.map(({ ownerId, dueOn }) =>
          tell(next, 'complaint-measure', recipientOfMeasure(ownerId), { dueOn }),
        ),
        ...answerOf(complaint, anonymous ? 'closed' : 'decided'),
      ],
    },
  );
}

function refuseDecision(
  { complainant, hearing }: Complaint,
  { outcome, reasons, measures }: Decision,
  known: ReadonlySet<string>,
  { complaints }: ComplaintRules,
  today: string,
): Refused | undefined {
  if (reasons.trim() === '') return no('reasons-missing', 'complaint.reasoned-decision', 'reasons');
  const heard = hearing?.heldOn !== undefined || hearing?.waived === true;
  const unheard = outcome === 'not-taken-up' || complainant.kind === 'anonymous';
  if (complaints.hearingRequired && !heard && !unheard) return no('hearing-missing', 'complaint.hearing');
  for (const [place, { ownerId, dueOn }] of measures.entries()) {
    if (!known.has(ownerId)) return no('measure-owner-unknown', 'complaint.measures', `measures.${place}.ownerId`);
    if (dueOn < today) return no('measure-day', 'complaint.measures', `measures.${place}.dueOn`);
  }
  return undefined;
}

/**
 * The complainant says whether it is solved. If not, it is opened again, once, with another handler where there is one, and
 * with a term of its own.
 */
export function answerDecision(
  complaint: Complaint,
  { solved, words }: { readonly solved: boolean; readonly words?: string },
  rules: ComplaintRules,
  today: string,
): Done<Complaint> {
  if (complaint.state !== 'decided')
    return no(isFinal(complaint) ? 'complaint-closed' : 'complaint-not-decided', 'complaint.solved-or-not');
  const refused = refuseForbiddenText({ words });
  if (refused) return refused;
  const { solvedAnswerDays, maxReopenings } = rules.complaints;
  if (today > (answerUntil(complaint, solvedAnswerDays) ?? today)) return no('answer-late', 'complaint.solved-or-not');
  const said: Complaint = {
    ...withoutToken(complaint),
    solved,
    secrets: words === undefined ? complaint.secrets : keepWords(complaint.secrets, { notSolved: words }, today),
  };
  if (solved || complaint.reopenings >= maxReopenings)
    return closed(complaint, said, solved ? 'complaint.solved' : 'complaint.not-solved', rules, today);
  return reopened(complaint, said, rules, today);
}

/** Silence after a decision closes the case. */
export function closeUnanswered(complaint: Complaint, rules: ComplaintRules, today: string): Done<Complaint> {
  if (complaint.state !== 'decided') return no('complaint-not-decided', 'complaint.solved-or-not');
  if (today <= (answerUntil(complaint, rules.complaints.solvedAnswerDays) ?? today))
    return no('not-due', 'complaint.solved-or-not');
  return closed(complaint, withoutToken(complaint), 'complaint.close', rules, today);
}

function closed(
  before: Complaint,
  said: Complaint,
  action: ComplaintTrace,
  rules: ComplaintRules,
  today: string,
): Done<Complaint> {
  const next: Complaint = { ...said, state: 'closed', closedOn: today };
  return decided<Complaint>(next, trace('record', action, before, 'complaint.solved-or-not'), {
    agenda: schedule(next, rules, today),
    effects: [...tellComplainant(next, 'complaint-closed'), ...answerOf(before, 'closed')],
  });
}

function reopened(before: Complaint, said: Complaint, rules: ComplaintRules, today: string): Done<Complaint> {
  const { hearing: _, mediation: __, handler, ...rest } = said;
  const kept = keepWords(said.secrets, { place: undefined }, today);
  const { place: ___, report: ____, complainantWords: _____, otherWords: ______, ...secrets } = kept;
  const next: Complaint = {
    ...rest,
    secrets: {
      ...secrets,
      earlierHearings: withHearing(said),
    },
    deferralsBefore: before.deferredOn.length,
    state: 'received',
    termFrom: today,
    reopenings: before.reopenings + 1,
    before: [...before.before, ...(handler ? [handler] : [])],
    handler: nextHandler(before),
  };
  return decided<Complaint>(next, trace('record', 'complaint.reopen', before, 'complaint.reopening'), {
    agenda: schedule(next, rules, today),
    effects: [tell(next, 'complaint-reopened', { to: 'owner' }), ...answerOf(before, 'reopened')],
  });
}

/** A measure was taken. */
export function measureDone(complaint: Complaint, n: number, rules: ComplaintRules, today: string): Done<Complaint> {
  const measure = complaint.measures.find((one) => one.n === n);
  if (!measure || measure.doneOn !== undefined) return no('measure-unknown', 'complaint.measures');
  const measures = complaint.measures.map((one) => (one.n === n ? { ...one, doneOn: today } : one));
  const next: Complaint = { ...complaint, measures };
  return decided<Complaint>(
    next,
    trace('record', 'complaint.measure-done', complaint, 'complaint.measures', { measure: n }),
    {
      agenda: schedule(next, rules, today),
    },
  );
}
