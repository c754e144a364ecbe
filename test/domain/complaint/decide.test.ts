import { describe, expect, test } from 'vitest';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import {
  answerDecision,
  closeUnanswered,
  type Decision,
  decideComplaint,
  measureDone,
} from '../../../domain/complaint/decide.ts';
import { figuresOf } from '../../../domain/complaint/figures.ts';
import { anonymised, lineOf, type RegisterLine } from '../../../domain/complaint/register.ts';
import { waiveHearing } from '../../../domain/complaint/steps.ts';
import {
  awaitAnswer,
  endRetention,
  escalateComplaint,
  escalateConfirmation,
  escalateMeasure,
  remindOfComplaint,
} from '../../../domain/complaint/watch.ts';
import { allowed } from '../support/outcomes.ts';
import { heard, made, next, open, POLICY, refused, TODAY, told } from './samples.ts';

const measure = { text: 'Afspraken bevestigen', ownerId: 'coach-1', dueOn: '2025-04-01' };
const command: Decision = { outcome: 'founded', reasons: 'U hebt gelijk', measures: [measure] };
const known = new Set(['coach-1', 'owner']);
const decide = (complaint: Complaint, more: Partial<Decision> = {}, today = TODAY) =>
  decideComplaint(complaint, { ...command, ...more }, known, POLICY, today);
const decidedOne = () => next(decide(heard()));
const gone = { held: false, last: false };

describe('the decision on a complaint', () => {
  test('[RIO-7.2] has an outcome with reasons, and measures with an owner and a day on the agenda', () => {
    const outcome = allowed(decide({ ...heard(), token: 'token-1' }));
    expect(outcome.next).toMatchObject({
      state: 'decided',
      decidedInTime: true,
      measures: [{ n: 1, dueOn: '2025-04-01' }],
    });
    expect(told(outcome)).toEqual(['complaint-decision', 'complaint-measure']);
    expect(outcome.effects).toContainEqual({ type: 'answer-token', token: 'token-1', outcome: 'decided' });
    expect(outcome.agenda).toContainEqual({
      op: 'put',
      item: { subject: 'dossier-1', kind: 'complaint-measure', reference: 'complaint-1.1', dueOn: '2025-04-01' },
    });
    expect(decide(outcome.next)).toEqual(refused('complaint-decided'));
  });

  test('[RIO-7.2] is not taken before both sides were heard, unless nobody has to be', () => {
    expect(decide(open())).toEqual(refused('hearing-missing'));
    expect(decide(open(), { outcome: 'not-taken-up' }).ok).toBe(true);
    expect(decide(next(waiveHearing(open()))).ok).toBe(true);
    const signal = next(decide(open({ complainant: { kind: 'anonymous' }, channel: 'anonymous' })));
    expect(signal).toMatchObject({ state: 'closed', closedOn: TODAY });
  });

  test('[RIO-7.2] is refused without reasons, and with measures that nobody can take', () => {
    expect(decide(heard(), { reasons: '' })).toEqual(refused('reasons-missing'));
    const by = (more: object) => decide(heard(), { measures: [{ ...measure, ...more }] });
    expect(by({ ownerId: 'nobody' })).toEqual(refused('measure-owner-unknown'));
    expect(by({ dueOn: '2025-03-04' })).toEqual(refused('measure-day'));
  });

  test('[RIO-7.2] that does not solve it opens it again, once, with somebody else and a new term', () => {
    const outcome = allowed(
      answerDecision({ ...decidedOne(), token: 't' }, { solved: false, words: 'Nee' }, POLICY, '2025-03-19'),
    );
    const again = outcome.next;
    expect(again).toMatchObject({
      state: 'received',
      reopenings: 1,
      termFrom: '2025-03-19',
      handler: { kind: 'outside' },
      before: [{ kind: 'owner' }],
    });
    expect(outcome.effects).toContainEqual({ type: 'answer-token', token: 't', outcome: 'reopened' });
    const second = next(
      decide(
        { ...again, hearing: { waived: true } },
        { measures: [{ ...measure, dueOn: '2025-05-01' }] },
        '2025-04-30',
      ),
    );
    expect(second).toMatchObject({ decidedInTime: true, measures: [{ n: 1 }, { n: 2 }] });
    const end = next(answerDecision(second, { solved: false }, POLICY, '2025-05-01'));
    expect(end).toMatchObject({ state: 'closed', solved: false });
    expect(answerDecision(end, { solved: true }, POLICY, '2025-05-01')).toEqual(refused('complaint-closed'));
  });

  test('[RIO-7.2] is answered within its days, and silence closes the case', () => {
    expect(answerDecision(decidedOne(), { solved: false }, POLICY, '2025-03-20')).toEqual(refused('answer-late'));
    expect(answerDecision(open(), { solved: true }, POLICY, TODAY)).toEqual(refused('complaint-not-decided'));
    expect(next(answerDecision(decidedOne(), { solved: true }, POLICY, TODAY))).toMatchObject({
      state: 'closed',
      solved: true,
    });
    expect(closeUnanswered(decidedOne(), POLICY, '2025-03-19')).toEqual(refused('not-due'));
    expect(next(closeUnanswered(decidedOne(), POLICY, '2025-03-20'))).toMatchObject({ state: 'closed' });
  });

  test('[RIO-7.2] has measures that are said every day until they are taken', () => {
    const due = allowed(escalateMeasure(decidedOne(), 1, '2025-04-01'));
    expect(told(due)).toEqual(['complaint-measure-due']);
    expect(told(allowed(escalateMeasure(decidedOne(), 1, '2025-04-02')))).toHaveLength(2);
    const done = next(measureDone(decidedOne(), 1, POLICY, '2025-04-02'));
    expect(measureDone(done, 1, POLICY, '2025-04-02')).toEqual(refused('measure-unknown'));
    expect(escalateMeasure(done, 1, '2025-04-02')).toEqual(refused('measure-unknown'));
  });
});

describe('the agenda of a complaint', () => {
  test('[RIO-7.2] reminds, escalates on the day, and says every day that it is late', () => {
    expect(told(allowed(remindOfComplaint(open(), POLICY, '2025-04-09')))).toEqual(['complaint-due']);
    expect(escalateComplaint(open(), POLICY, '2025-04-15')).toEqual(refused('not-due'));
    const late = allowed(escalateComplaint(open(), POLICY, '2025-04-17'));
    expect(late.agenda).toEqual([
      { op: 'put', item: expect.objectContaining({ kind: 'complaint-due', dueOn: '2025-04-18' }) },
    ]);
    expect(late.audit[0]?.action).toBe('complaint.overdue');
    expect(next(decide(heard(), { measures: [] }, '2025-04-17')).decidedInTime).toBe(false);
  });

  test('[RIO-7.2] starts an execution again that stopped before receipt was confirmed', () => {
    const { effects } = allowed(escalateConfirmation(next(made()), '2025-03-12'));
    expect(effects).toContainEqual(expect.objectContaining({ type: 'start-execution', name: 'complaint-1-2' }));
    expect(escalateConfirmation(open(), '2025-03-12')).toEqual(refused('complaint-decided'));
  });

  test('answers an execution that came too late to wait', () => {
    const answerIn = (complaint: Complaint, awaits: 'decision' | 'answer') =>
      allowed(awaitAnswer(complaint, awaits, 't')).effects.map((one) => one.type === 'answer-token' && one.outcome);
    expect(answerIn(open(), 'decision')).toEqual([]);
    expect(answerIn(decidedOne(), 'decision')).toEqual(['decided']);
    expect(answerIn(decidedOne(), 'answer')).toEqual([]);
    expect(answerIn(next(closeUnanswered(decidedOne(), POLICY, '2025-03-20')), 'answer')).toEqual(['closed']);
  });

  test('keeps the content for its years, and longer under a hold or with a measure to take', () => {
    const end = next(closeUnanswered(next(decide(heard(), { measures: [] })), POLICY, '2025-03-20'));
    expect(allowed(endRetention(end, gone, '2027-03-20')).agenda[0]?.op).toBe('drop');
    expect(allowed(endRetention(end, { ...gone, held: true }, '2027-03-20')).agenda[0]).toMatchObject({
      item: { dueOn: '2027-04-20' },
    });
    const owed = next(closeUnanswered(decidedOne(), POLICY, '2025-03-20'));
    expect(allowed(endRetention(owed, gone, '2027-03-20')).agenda[0]?.op).toBe('put');
    expect(endRetention(open(), gone, TODAY)).toEqual(refused('complaint-not-decided'));
    expect(allowed(endRetention(end, gone, '2027-03-20')).effects).toEqual([]);
    const last = { ...gone, last: true };
    expect(allowed(endRetention(end, last, '2027-03-20')).effects).toEqual([
      expect.objectContaining({ notice: 'complaint-destroyed', lastNotice: true }),
    ]);
    expect(allowed(endRetention(owed, last, '2027-03-20')).effects).toEqual([]);
  });
});

describe('the register of complaints', () => {
  test('[RIO-7.2] has number, dates, kind, outcome and terms, and no content', () => {
    const line = lineOf(decidedOne());
    expect(line).toEqual({
      number: 'K-2025-0001',
      complaintId: 'complaint-1',
      kind: 'person',
      channel: 'portal',
      state: 'decided',
      receivedOn: TODAY,
      confirmedOn: TODAY,
      decidedOn: TODAY,
      outcome: 'founded',
      deferred: false,
      reopened: false,
      confirmedInTime: true,
      decidedInTime: true,
    });
    expect(anonymised(line)).not.toHaveProperty('complaintId');
    expect(lineOf({ ...open(), state: 'withdrawn' }).outcome).toBe('withdrawn');
    expect(lineOf({ ...open(), mediatedOn: TODAY })).toMatchObject({ outcome: 'mediated', decidedOn: TODAY });
  });

  test('[RIO-7.2] in figures hides groups in which somebody would be recognised', () => {
    const lines = (count: number, more: Partial<RegisterLine>) =>
      Array.from({ length: count }, () => ({ ...lineOf(decidedOne()), ...more }));
    const figures = figuresOf([...lines(7, {}), ...lines(6, { kind: 'other' }), ...lines(2, { kind: 'owner' })], 5);
    expect(figures.total).toEqual({ count: 15 });
    // One alone could be worked out from the total, so the next smallest goes too.
    expect(figures.kinds).toEqual([
      { value: 'person', count: 7 },
      { value: 'owner' },
      { value: 'article', count: 0 },
      { value: 'decision', count: 0 },
      { value: 'other' },
    ]);
    expect(figures.terms[0]).toEqual({ value: 'kept', count: 15 });
    expect(figuresOf(lines(4, {}), 5)).toMatchObject({
      total: {},
      kinds: expect.arrayContaining([{ value: 'person' }]),
    });
    expect(figuresOf([], 5).total).toEqual({ count: 0 });
  });
});
