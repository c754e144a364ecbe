import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { refuseTooManyWords } from '../replaced-words.ts';
import { keepWords } from '../text/earlier-words.ts';
import { daysOf, termsOf } from './case-terms.ts';
import type { Complaint, Hearing } from './complaint.ts';
import { withHearing } from './earlier-hearings.ts';
import { MAX_ATTACHMENTS } from './make.ts';
import {
  answerOf,
  no,
  otherSide,
  refuseUnlessOpen,
  tell,
  tellComplainant,
  tellHandler,
  trace,
  withoutToken,
} from './parts.ts';
import type { ComplaintRules } from './rules.ts';
import { schedule } from './schedule.ts';

/** Receipt is confirmed, once, with the terms and the way to the authority (RIO-7.2, RIO-7.3). */
export function confirmComplaint(
  complaint: Complaint,
  rules: ComplaintRules,
  now: Temporal.Instant,
): Outcome<Complaint> {
  const refused = refuseUnlessOpen(complaint);
  if (refused) return refused;
  const today = dayOf(now);
  const next: Complaint = {
    ...complaint,
    state: 'confirmed',
    confirmedAt: complaint.confirmedAt ?? now.toString({ fractionalSecondDigits: 3 }),
    confirmedInTime: complaint.confirmedInTime ?? today <= daysOf(complaint, rules).confirm,
  };
  return decided<Complaint>(next, trace('record', 'complaint.confirm', complaint, 'complaint.receipt-confirmed'), {
    agenda: schedule(next, rules, today),
    effects: tellComplainant(next, 'complaint-received', { dueOn: daysOf(next, rules).outer }),
  });
}

/** More time, once inside each term, with reasons: opened again, it has a term of its own. */
export function deferComplaint(
  complaint: Complaint,
  { reasons }: { readonly reasons: string },
  rules: ComplaintRules,
  today: string,
): Outcome<Complaint> {
  const refused = refuseUnlessOpen(complaint) ?? refuseForbiddenText({ reasons });
  if (refused) return refused;
  if (reasons.trim() === '') return no('reasons-missing', 'complaint.deferral', 'reasons');
  const deferrals = complaint.deferredOn.length - (complaint.deferralsBefore ?? 0);
  if (deferrals >= rules.complaints.maxDeferrals) return no('deferral-twice', 'complaint.deferral');
  const next: Complaint = {
    ...complaint,
    deferredOn: [...complaint.deferredOn, today],
    secrets: keepWords(complaint.secrets, { deferralReasons: reasons }, today),
  };
  const terms = termsOf(next, rules);
  if (!terms.ok) return no('deferral-late', 'complaint.deferral');
  const dueOn = terms.decide.outer;
  return decided<Complaint>(next, trace('order', 'complaint.defer', complaint, 'complaint.deferral', { dueOn }), {
    agenda: schedule(next, rules, today),
    effects: tellComplainant(next, 'complaint-deferred', { dueOn }),
  });
}

/** More comes in while it is open: from who complains, or with a letter that was registered (RIO-7.1). Twice is once. */
export function addAttachments(complaint: Complaint, documentIds: readonly string[]): Outcome<Complaint> {
  const refused = refuseUnlessOpen(complaint);
  if (refused) return refused;
  if (complaint.dossierId === undefined) return no('attachments-need-dossier', 'complaint.open-to-all', 'attachments');
  const attachments = [...new Set([...complaint.attachments, ...documentIds])];
  if (attachments.length > MAX_ATTACHMENTS) return no('attachments-too-many', 'complaint.open-to-all', 'attachments');
  return decided<Complaint>(
    { ...complaint, attachments },
    trace('record', 'complaint.attach', complaint, 'complaint.open-to-all', { attachments: attachments.length }),
  );
}

export type Proposal = { readonly on: string; readonly time: string; readonly place: string };

/** Who was heard stays heard, whatever is planned after it. */
const heardBefore = ({ hearing }: Complaint): Pick<Hearing, 'heldOn'> =>
  hearing?.heldOn === undefined ? {} : { heldOn: hearing.heldOn };

/** Both sides are invited to be heard, on a day to come. */
export function proposeHearing(complaint: Complaint, proposal: Proposal, today: string): Outcome<Complaint> {
  const { on, time, place } = proposal;
  const refused = refuseUnlessOpen(complaint) ?? refuseForbiddenText({ place });
  if (refused) return refused;
  if (on < today) return no('hearing-day', 'complaint.hearing', 'on');
  const secrets = keepWords(complaint.secrets, { place }, today);
  const full = refuseTooManyWords('hearing-full', 'complaint.hearing', secrets.earlierWords, secrets.earlierHearings);
  if (full) return full;
  const next: Complaint = { ...complaint, hearing: { ...heardBefore(complaint), on, time }, secrets };
  return decided<Complaint>(next, trace('order', 'complaint.propose-hearing', complaint, 'complaint.hearing', { on }), {
    effects: [
      ...tellComplainant(next, 'complaint-hearing', { on, time }),
      tell(next, 'complaint-hearing', otherSide(next), { on, time }),
    ],
  });
}

/** The complainant need not be heard who does not want to be. */
export function waiveHearing(complaint: Complaint): Outcome<Complaint> {
  const refused = refuseUnlessOpen(complaint);
  if (refused) return refused;
  return decided<Complaint>(
    { ...complaint, hearing: { ...heardBefore(complaint), waived: true } },
    trace('record', 'complaint.waive-hearing', complaint, 'complaint.hearing'),
    { effects: [tellHandler(complaint, 'complaint-hearing')] },
  );
}

export type Report = {
  readonly heldOn: string;
  readonly report: string;
  readonly complainantWords: string;
  readonly otherWords: string;
};

/** What was said, with the words of both sides. Of a hearing that was reported before, those words stay beside it. */
export function reportHearing(complaint: Complaint, { heldOn, ...words }: Report, today: string): Outcome<Complaint> {
  const refused = refuseUnlessOpen(complaint) ?? refuseForbiddenText(words);
  if (refused) return refused;
  if (heldOn > today || heldOn < complaint.receivedOn) return no('hearing-day', 'complaint.hearing', 'heldOn');
  const { secrets } = complaint;
  const earlierHearings = withHearing(complaint);
  const full = refuseTooManyWords('hearing-full', 'complaint.hearing', secrets.earlierWords, earlierHearings);
  if (full) return full;
  const next: Complaint = {
    ...complaint,
    hearing: { ...complaint.hearing, heldOn },
    secrets: { ...secrets, ...words, ...(earlierHearings.length === 0 ? {} : { earlierHearings }) },
  };
  return decided<Complaint>(
    next,
    trace('record', 'complaint.report-hearing', complaint, 'complaint.hearing', { heldOn }),
  );
}

/** The complainant takes it back; a decision can no longer be taken back. */
export function withdrawComplaint(complaint: Complaint, rules: ComplaintRules, today: string): Outcome<Complaint> {
  const refused = refuseUnlessOpen(complaint);
  if (refused) return refused;
  const next: Complaint = { ...withoutToken(complaint), state: 'withdrawn', closedOn: today };
  return decided<Complaint>(next, trace('record', 'complaint.withdraw', complaint, 'complaint.procedure'), {
    agenda: schedule(next, rules, today),
    effects: [tellHandler(next, 'complaint-withdrawn'), ...answerOf(complaint, 'closed')],
  });
}
