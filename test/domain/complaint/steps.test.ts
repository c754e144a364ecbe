import { describe, expect, test } from 'vitest';
import { daysOf } from '../../../domain/complaint/case-terms.ts';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import { answerMediation, proposeMediation, recordAgreement } from '../../../domain/complaint/mediate.ts';
import {
  confirmComplaint,
  deferComplaint,
  proposeHearing,
  reportHearing,
  waiveHearing,
  withdrawComplaint,
} from '../../../domain/complaint/steps.ts';
import { allowed } from '../support/outcomes.ts';
import { at, heard, made, next, open, POLICY, REPORT, refused, TODAY, told } from './samples.ts';

const reasons = 'Er zijn meer gesprekken nodig';

describe('the terms of a complaint', () => {
  test('[RIO-7.2] [EK-11.1] five working days to confirm, six weeks to decide', () => {
    const outcome = allowed(confirmComplaint(next(made()), POLICY, at('2025-03-12')));
    expect(outcome.next).toMatchObject({ state: 'confirmed', confirmedInTime: true });
    expect(told(outcome)).toEqual(['complaint-received']);
    expect(next(confirmComplaint(next(made()), POLICY, at('2025-03-13'))).confirmedInTime).toBe(false);
    expect(daysOf(open(), POLICY)).toEqual({ confirm: '2025-03-12', nominal: '2025-04-16', outer: '2025-04-16' });
  });

  test('[RIO-7.2] deferred once by four weeks, with reasons, inside the term', () => {
    const outcome = allowed(deferComplaint(open(), { reasons }, POLICY, '2025-04-16'));
    expect(daysOf(outcome.next, POLICY).nominal).toBe('2025-05-14');
    expect(told(outcome)).toEqual(['complaint-deferred']);
    expect(deferComplaint(outcome.next, { reasons }, POLICY, '2025-04-17')).toEqual(refused('deferral-twice'));
    expect(deferComplaint(open(), { reasons }, POLICY, '2025-04-17')).toEqual(refused('deferral-late'));
    expect(deferComplaint(open(), { reasons: ' ' }, POLICY, TODAY)).toEqual(refused('reasons-missing'));
  });

  test('[RIO-7.2] opened again it has a term of its own, which is deferred once too', () => {
    const deferred = next(deferComplaint(heard(), { reasons }, POLICY, TODAY));
    const reopened: Complaint = { ...deferred, state: 'confirmed', reopenings: 1, deferralsBefore: 1, termFrom: TODAY };
    const again = next(deferComplaint(reopened, { reasons }, POLICY, TODAY));
    expect(daysOf(again, POLICY).nominal).toBe('2025-05-14');
    expect(deferComplaint(again, { reasons }, POLICY, TODAY)).toEqual(refused('deferral-twice'));
  });
});

describe('hearing and mediation', () => {
  test('[RIO-7.2] both sides are invited, and both have their words in the report', () => {
    const proposal = { on: '2025-03-10', time: '10:30', place: 'Marktplein 1' };
    const outcome = allowed(proposeHearing(open(), proposal, TODAY));
    expect(told(outcome)).toEqual(['complaint-hearing', 'complaint-hearing']);
    expect(proposeHearing(open(), { ...proposal, on: '2025-03-04' }, TODAY)).toEqual(refused('hearing-day'));
    expect(reportHearing(open(), { ...REPORT, heldOn: '2025-03-06' }, TODAY)).toEqual(refused('hearing-day'));
    const report = next(reportHearing(outcome.next, { ...REPORT, heldOn: '2025-03-10' }, '2025-03-10'));
    expect(report.secrets).toMatchObject({ complainantWords: 'Ik wachtte', otherWords: 'Ik was ziek' });
    expect(report.hearing).toEqual({ on: '2025-03-10', time: '10:30', heldOn: '2025-03-10' });
    expect(next(waiveHearing(open())).hearing).toEqual({ waived: true });
  });

  test('[RIO-7.2] who was heard stays heard, whatever is planned or left out after it', () => {
    const proposal = { on: '2025-03-10', time: '10:30', place: 'Marktplein 1' };
    const planned = next(proposeHearing(heard(), proposal, TODAY));
    expect(planned.hearing).toEqual({ on: '2025-03-10', time: '10:30', heldOn: TODAY });
    expect(next(waiveHearing(planned)).hearing).toEqual({ waived: true, heldOn: TODAY });
    expect(next(proposeHearing(next(waiveHearing(open())), proposal, TODAY)).hearing).toEqual({
      on: '2025-03-10',
      time: '10:30',
    });
  });

  test('[RIO-7.2] mediation needs a yes of both, and ends the case with what was agreed', () => {
    const proposed = next(proposeMediation(open(), TODAY));
    const one = next(answerMediation(proposed, 'complainant', true));
    expect(recordAgreement(one, 'Een nieuwe coach', POLICY, TODAY)).toEqual(refused('mediation-missing'));
    const both = next(answerMediation({ ...one, token: 'token-1' }, 'other', true));
    const outcome = allowed(recordAgreement(both, 'Een nieuwe coach', POLICY, TODAY));
    expect(outcome.next).toMatchObject({ state: 'closed', mediatedOn: TODAY, solved: true, decidedInTime: true });
    expect(outcome.effects).toContainEqual({ type: 'answer-token', token: 'token-1', outcome: 'closed' });
    const no = next(answerMediation(proposed, 'other', false));
    expect(answerMediation(no, 'complainant', true)).toEqual(refused('mediation-refused'));
    expect(proposeMediation(no, TODAY)).toEqual(refused('mediation-refused'));
    expect(answerMediation(open(), 'other', true)).toEqual(refused('mediation-missing'));
  });

  test('[RIO-7.2] the complainant takes it back, and then it is closed to everything', () => {
    const withdrawn = next(withdrawComplaint(open(), POLICY, TODAY));
    expect(withdrawn).toMatchObject({ state: 'withdrawn', closedOn: TODAY });
    expect(withdrawComplaint(withdrawn, POLICY, TODAY)).toEqual(refused('complaint-closed'));
    expect(confirmComplaint(withdrawn, POLICY, at(TODAY))).toEqual(refused('complaint-closed'));
  });
});
