import { expect, test } from 'vitest';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import { answerDecision, closeUnanswered, decideComplaint, measureDone } from '../../../domain/complaint/decide.ts';
import { detachComplaint } from '../../../domain/complaint/detach.ts';
import { assignHandler, outsiderInvited, refuseOutsider } from '../../../domain/complaint/handler.ts';
import { MAX_ATTACHMENTS } from '../../../domain/complaint/make.ts';
import { answerMediation, proposeMediation, recordAgreement } from '../../../domain/complaint/mediate.ts';
import { addAttachments, deferComplaint, proposeHearing, reportHearing } from '../../../domain/complaint/steps.ts';
import { escalateComplaint, remindOfComplaint, rescheduleComplaint } from '../../../domain/complaint/watch.ts';
import { without } from './expected.ts';
import { heard, made, next, open, POLICY, REPORT, TODAY } from './samples.ts';

const BSN = 'Mijn nummer is 111222333';
const measure = { text: 'Bevestigen', ownerId: 'coach-1', dueOn: TODAY };
const decide = (complaint: Complaint, more: object) =>
  decideComplaint(
    complaint,
    { outcome: 'founded', reasons: 'Gelijk', measures: [], ...more },
    new Set(['coach-1']),
    POLICY,
    TODAY,
  );
const decidedOne = () => next(decide(heard(), { measures: [measure, measure] }));
const closedOne = () => next(answerDecision(decidedOne(), { solved: true }, POLICY, TODAY));
const signal = { complainant: { kind: 'anonymous' }, channel: 'anonymous' } as const;
const nobody = { complainedOf: [], handled: [] };
const bo = { personId: 'coach-2', isOwner: false };
const assign = (complaint: Complaint, more: object = {}, involved: object = {}) =>
  assignHandler(
    complaint,
    { handler: { kind: 'person', personId: 'coach-2' }, who: bo, able: true, ...more },
    { ...nobody, ...involved },
  );
const documents = (count: number) => Array.from({ length: count }, (_, n) => `document-${n}`);
const proposal = { on: TODAY, time: '10:30', place: 'Marktplein 1' };
const twice = () => next(deferComplaint(open(), { reasons: 'Meer tijd' }, POLICY, TODAY));

const REFUSALS = [
  [made({ receivedOn: '2025-03-06' }), 'complaint-day', 'open-to-all', 'receivedOn'],
  [
    made({ dossierId: undefined as never, attachments: ['a'] }),
    'attachments-need-dossier',
    'open-to-all',
    'attachments',
  ],
  [addAttachments(without(open(), 'dossierId'), ['a']), 'attachments-need-dossier', 'open-to-all', 'attachments'],
  [addAttachments(open(), documents(MAX_ATTACHMENTS + 1)), 'attachments-too-many', 'open-to-all', 'attachments'],
  [deferComplaint(open(), { reasons: ' ' }, POLICY, TODAY), 'reasons-missing', 'deferral', 'reasons'],
  [deferComplaint(twice(), { reasons: 'Nog' }, POLICY, TODAY), 'deferral-twice', 'deferral'],
  [deferComplaint(open(), { reasons: 'Nog' }, POLICY, '2025-04-17'), 'deferral-late', 'deferral'],
  [proposeHearing(open(), { ...proposal, on: '2025-03-04' }, TODAY), 'hearing-day', 'hearing', 'on'],
  [reportHearing(open(), { ...REPORT, heldOn: '2025-03-04' }, TODAY), 'hearing-day', 'hearing', 'heldOn'],
  [reportHearing(open(), { ...REPORT, heldOn: '2025-03-06' }, TODAY), 'hearing-day', 'hearing', 'heldOn'],
  [proposeMediation(open(signal), TODAY), 'mediation-refused', 'mediation'],
  [answerMediation(open(), 'other', true), 'mediation-missing', 'mediation'],
  [recordAgreement(open(), 'Goed', POLICY, TODAY), 'mediation-missing', 'mediation'],
  [decide(heard(), { reasons: ' ' }), 'reasons-missing', 'reasoned-decision', 'reasons'],
  [decide(open(), {}), 'hearing-missing', 'hearing'],
  [
    decide(heard(), { measures: [measure, { ...measure, ownerId: 'x' }] }),
    'measure-owner-unknown',
    'measures',
    'measures.1.ownerId',
  ],
  [
    decide(heard(), { measures: [measure, { ...measure, dueOn: '2025-03-04' }] }),
    'measure-day',
    'measures',
    'measures.1.dueOn',
  ],
  [decide(decidedOne(), {}), 'complaint-decided', 'procedure'],
  [decide(closedOne(), {}), 'complaint-closed', 'procedure'],
  [answerDecision(open(), { solved: true }, POLICY, TODAY), 'complaint-not-decided', 'solved-or-not'],
  [answerDecision(closedOne(), { solved: true }, POLICY, TODAY), 'complaint-closed', 'solved-or-not'],
  [answerDecision(decidedOne(), { solved: true }, POLICY, '2025-03-20'), 'answer-late', 'solved-or-not'],
  [closeUnanswered(open(), POLICY, '2025-05-01'), 'complaint-not-decided', 'solved-or-not'],
  [closeUnanswered(decidedOne(), POLICY, '2025-03-19'), 'not-due', 'solved-or-not'],
  [measureDone(decidedOne(), 3, POLICY, TODAY), 'measure-unknown', 'measures'],
  [detachComplaint(closedOne(), POLICY, TODAY), 'complaint-closed', 'procedure'],
  [remindOfComplaint(decidedOne(), POLICY, TODAY), 'complaint-decided', 'decision-term'],
  [escalateComplaint(decidedOne(), POLICY, '2025-05-01'), 'complaint-decided', 'decision-term'],
  [escalateComplaint(open(), POLICY, '2025-04-15'), 'not-due', 'decision-term'],
  [assign(open(), {}, { complainedOf: [bo] }), 'handler-complained-of', 'independent-handler', 'personId'],
  [assign(open(), {}, { handled: [bo] }), 'handler-again', 'independent-handler', 'personId'],
  [assign(open(), { able: false }), 'handler-unknown', 'independent-handler', 'personId'],
  [assign(open({ against: { owner: true } })), 'handler-outside-only', 'independent-handler', 'personId'],
  [
    assign({ ...open(), before: [{ kind: 'owner' }, { kind: 'person', personId: 'coach-2' }] }),
    'handler-again',
    'independent-handler',
    'personId',
  ],
  [outsiderInvited(open(), 'outside-1'), 'handler-unknown', 'independent-handler'],
  [refuseOutsider(open(), 'daan@buiten.example', nobody), 'handler-unknown', 'independent-handler'],
] as const;

test.each(REFUSALS)('%# is refused with its code, its rule and its field', (outcome, code, rule, ...field) => {
  const [name] = field;
  expect(outcome).toStrictEqual({
    ok: false,
    refusal: { code, rule: `complaint.${rule}`, ...(name === undefined ? {} : { field: name }) },
  });
});

test.each([
  ['reasons', decide(heard(), { reasons: BSN })],
  ['measures.1.text', decide(heard(), { measures: [measure, { ...measure, text: BSN }] })],
  ['words', answerDecision(decidedOne(), { solved: false, words: BSN }, POLICY, TODAY)],
  ['reasons', deferComplaint(open(), { reasons: BSN }, POLICY, TODAY)],
  ['place', proposeHearing(open(), { ...proposal, place: BSN }, TODAY)],
  ['otherWords', reportHearing(open(), { ...REPORT, otherWords: BSN }, TODAY)],
  ['agreement', recordAgreement(open(), BSN, POLICY, TODAY)],
])('no BSN in %s', (field, outcome) => {
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'citizen-service-number', field } });
});

test.each([
  deferComplaint(closedOne(), { reasons: 'Nog' }, POLICY, TODAY),
  proposeHearing(closedOne(), proposal, TODAY),
  reportHearing(closedOne(), REPORT, TODAY),
  recordAgreement(closedOne(), 'Goed', POLICY, TODAY),
])('%# is not done with a closed complaint', (outcome) => {
  expect(outcome).toStrictEqual({ ok: false, refusal: { code: 'complaint-closed', rule: 'complaint.procedure' } });
});

test.each([
  ['as many attachments as there may be', addAttachments(open(), documents(MAX_ATTACHMENTS))],
  ['who is not among those before', assign({ ...open(), before: [{ kind: 'person', personId: 'coach-3' }] })],
  ['a complaint without a dossier and without attachments', made({ dossierId: undefined as never })],
])('%s: allowed', (_, outcome) => {
  expect(outcome.ok).toBe(true);
});

test('no day moves of a complaint that is decided, or by the same holidays', () => {
  expect(rescheduleComplaint(decidedOne(), { ...POLICY, decreedHolidays: [] }, POLICY, TODAY)).toBeUndefined();
  expect(rescheduleComplaint(open(), POLICY, POLICY, TODAY)).toBeUndefined();
});
