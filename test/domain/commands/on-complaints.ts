import type { Complaint, ComplaintSecrets } from '../../../domain/complaint/complaint.ts';
import * as decide from '../../../domain/complaint/decide.ts';
import { detachComplaint } from '../../../domain/complaint/detach.ts';
import * as handler from '../../../domain/complaint/handler.ts';
import * as mediate from '../../../domain/complaint/mediate.ts';
import * as steps from '../../../domain/complaint/steps.ts';
import * as watch from '../../../domain/complaint/watch.ts';
import { at, heard, made as madeComplaint, next, open, POLICY, TODAY } from '../complaint/samples.ts';
import type { Commands, Typed } from './typed.ts';
import { lying, made } from './typed.ts';

const KNOWN = new Set(['owner']);
const DECISION = {
  outcome: 'founded',
  reasons: 'You are right',
  measures: [{ text: 'Plan', ownerId: 'owner', dueOn: TODAY }],
} as const;

const RECEIVED = next(madeComplaint());
const OPEN = open();
const HEARD = heard();
const DECIDED: Complaint = next(decide.decideComplaint(HEARD, DECISION, KNOWN, POLICY, TODAY));
const WITHDRAWN: Complaint = next(steps.withdrawComplaint(OPEN, POLICY, TODAY));
const ABOUT_OWNER: Complaint = open({ about: { kind: 'owner' }, against: { owner: true } });
const PROPOSED: Complaint = next(mediate.proposeMediation(OPEN, TODAY));
const AGREED: Complaint = (['complainant', 'other'] as const).reduce(
  (one, side) => next(mediate.answerMediation(one, side, true)),
  PROPOSED,
);

/** Whatever a complaint can hold of what somebody typed, it holds. */
const filled = (complaint: Complaint, { stored, lain, ...typed }: Typed): Complaint => {
  const { reason } = stored ?? typed;
  const secrets: Required<ComplaintSecrets> = {
    text: reason,
    deferralReasons: reason,
    place: reason,
    report: reason,
    complainantWords: reason,
    otherWords: reason,
    earlierHearings: [{ report: reason, complainantWords: reason, otherWords: reason }],
    agreement: reason,
    reasons: complaint.decisions.map(() => reason),
    measures: Object.fromEntries(complaint.measures.map(({ n }) => [String(n), reason])),
    notSolved: reason,
    earlierWords: [{ field: 'notSolved', text: reason, until: TODAY }],
  };
  return { ...complaint, secrets: lying({ lain }, secrets) };
};

/** Commands on a complaint. */
export const ON_COMPLAINTS: Commands = {
  'complaint/makeComplaint': ({ reason }) => madeComplaint({ text: reason }),
  'complaint/confirmComplaint': (typed) => steps.confirmComplaint(filled(RECEIVED, typed), POLICY, at(TODAY)),
  'complaint/deferComplaint': (typed) =>
    steps.deferComplaint(filled(OPEN, typed), { reasons: typed.reason }, POLICY, TODAY),
  'complaint/addAttachments': (typed) => steps.addAttachments(filled(OPEN, typed), ['document-1']),
  'complaint/proposeHearing': (typed) =>
    steps.proposeHearing(filled(OPEN, typed), { on: TODAY, time: '10:30', place: typed.reason }, TODAY),
  'complaint/waiveHearing': (typed) => steps.waiveHearing(filled(OPEN, typed)),
  'complaint/reportHearing': (typed) => {
    const { reason } = typed;
    const report = { heldOn: TODAY, report: reason, complainantWords: reason, otherWords: reason };
    return steps.reportHearing(filled(OPEN, typed), report, TODAY);
  },
  'complaint/withdrawComplaint': (typed) => steps.withdrawComplaint(filled(OPEN, typed), POLICY, TODAY),
  'complaint/decideComplaint': (typed) => {
    const measures = [{ text: typed.reason, ownerId: 'owner', dueOn: TODAY }];
    const decision = { outcome: 'founded', reasons: typed.reason, measures } as const;
    return decide.decideComplaint(filled(HEARD, typed), decision, KNOWN, POLICY, TODAY);
  },
  'complaint/answerDecision': (typed) =>
    decide.answerDecision(filled(DECIDED, typed), { solved: false, words: typed.reason }, POLICY, TODAY),
  'complaint/closeUnanswered': (typed) => decide.closeUnanswered(filled(DECIDED, typed), POLICY, '2025-06-30'),
  'complaint/measureDone': (typed) => decide.measureDone(filled(DECIDED, typed), 1, POLICY, TODAY),
  'complaint/assignHandler': (typed) => {
    const who = { personId: 'coach-2', isOwner: false };
    const candidate = { handler: { kind: 'person', personId: 'coach-2' }, who, able: true } as const;
    return handler.assignHandler(filled(OPEN, typed), candidate, { complainedOf: [], handled: [] });
  },
  'complaint/outsiderInvolved': (typed) => handler.outsiderInvolved(filled(ABOUT_OWNER, typed)),
  'complaint/outsiderInvited': (typed) => handler.outsiderInvited(filled(ABOUT_OWNER, typed), 'outside-1'),
  'complaint/proposeMediation': (typed) => mediate.proposeMediation(filled(OPEN, typed), TODAY),
  'complaint/answerMediation': (typed) => mediate.answerMediation(filled(PROPOSED, typed), 'complainant', true),
  'complaint/recordAgreement': (typed) => mediate.recordAgreement(filled(AGREED, typed), typed.reason, POLICY, TODAY),
  'complaint/awaitAnswer': (typed) => watch.awaitAnswer(filled(OPEN, typed), 'decision', 'token-1'),
  'complaint/endRetention': (typed) =>
    watch.endRetention(filled(WITHDRAWN, typed), { held: false, last: true }, '2035-01-01'),
  'complaint/escalateComplaint': (typed) => watch.escalateComplaint(filled(OPEN, typed), POLICY, '2025-04-20'),
  'complaint/escalateConfirmation': (typed) => watch.escalateConfirmation(filled(RECEIVED, typed), '2025-03-20'),
  'complaint/escalateMeasure': (typed) => watch.escalateMeasure(filled(DECIDED, typed), 1, '2025-04-20'),
  'complaint/remindOfComplaint': (typed) => watch.remindOfComplaint(filled(OPEN, typed), POLICY, '2025-04-09'),
  'complaint/reportFailure': (typed) => watch.reportFailure(filled(OPEN, typed), at(TODAY)),
  'complaint/rescheduleComplaint': (typed) => {
    // Confirming it was to end on a day that is a holiday now.
    const decreedHolidays = [{ date: '2025-03-12', name: { nl: 'Een vrije dag', en: 'A day off' } }];
    return made(watch.rescheduleComplaint(filled(RECEIVED, typed), POLICY, { ...POLICY, decreedHolidays }, TODAY));
  },
  'complaint/detachComplaint': (typed) => detachComplaint(filled(OPEN, typed), POLICY, TODAY),
};
