import { describe, expect, test } from 'vitest';
import { confirmSummary, disputeSummary } from '../../../domain/summary/answer.ts';
import { remindOfSummary } from '../../../domain/summary/remind.ts';
import { newestOf, SUMMARY_STATES, type Summary } from '../../../domain/summary/summary.ts';
import { correctSummary, rewriteDraft, writeSummary } from '../../../domain/summary/write.ts';
import { allowed } from '../support/outcomes.ts';
import { RUNNING } from '../support/samples.ts';
import { DISPUTED, DRAFT, RULES, SENT, TODAY } from './samples.ts';

const written = { summaryId: 'summary-1', coachId: 'coach-1', day: '2026-11-20', text: 'Wij spraken over werk.' };
const refused = (code: string) => ({ ok: false, refusal: { code } });
const ENDED = { ...RUNNING, state: 'ended', endedOn: '2026-11-23' } as const;
const ERASING = { ...RUNNING, state: 'erasing' } as const;
const long = (n: number): string => `${n} ${'woord '.repeat(650)}`;

describe('[RIO-3.5] a coach writes a summary', () => {
  test('as a draft of which nobody is told, or for the client, who is', () => {
    const draft = allowed(writeSummary(RUNNING, written, RULES, TODAY));
    expect(draft).toMatchObject({ next: { state: 'draft', secrets: { editions: [] } }, agenda: [], effects: [] });
    const { next, agenda, effects } = allowed(writeSummary(RUNNING, { ...written, send: true }, RULES, TODAY));
    expect(next).toMatchObject({ state: 'sent', secrets: { editions: [{ number: 1, sentOn: TODAY, answers: [] }] } });
    expect(next.secrets.draft).toBeUndefined();
    expect(agenda).toMatchObject([{ op: 'put', item: { kind: 'summary-silence', dueOn: '2026-12-03' } }]);
    expect(effects).toMatchObject([{ notice: 'summary-sent', facts: { dossier: 'dossier-1', summary: 'summary-1' } }]);
  });

  test('anew as long as it is a draft, and what stood there stays', () => {
    const { next } = allowed(rewriteDraft(RUNNING, DRAFT, { text: 'Anders.' }, RULES, TODAY));
    expect(next.secrets).toMatchObject({ draft: 'Anders.', earlierWords: [{ text: 'Wij spraken over werk.' }] });
    for (const summary of [SENT, DISPUTED])
      expect(rewriteDraft(RUNNING, summary, written, RULES, TODAY)).toMatchObject(refused('summary-not-draft'));
  });

  test('of a talk that was held, on a day that has been, in the trajectory', () => {
    for (const state of ['planned', 'missed', 'cancelled'] as const) {
      const consult = { consultId: 'summary-1', state };
      expect(writeSummary(RUNNING, { ...written, consult }, RULES, TODAY)).toMatchObject(refused('summary-not-held'));
    }
    const tomorrow = writeSummary(RUNNING, { ...written, day: '2026-11-27' }, RULES, TODAY);
    expect(tomorrow).toMatchObject(refused('summary-in-future'));
    const after = writeSummary(ENDED, { ...written, day: '2026-11-24' }, RULES, TODAY);
    expect(after).toMatchObject(refused('trajectory-ended'));
    expect(writeSummary(ENDED, written, RULES, TODAY).ok).toBe(true);
    expect(writeSummary(ERASING, written, RULES, TODAY)).toMatchObject(refused('under-erasure'));
  });
});

describe('[RIO-3.5] a client confirms, or says what is not correct', () => {
  test('which the coach is told, and after which nobody is reminded', () => {
    const yes = allowed(confirmSummary(RUNNING, SENT, { edition: 1 }, TODAY));
    expect(yes.next).toMatchObject({ state: 'confirmed', secrets: { editions: [{ answers: [{ on: TODAY }] }] } });
    const no = allowed(disputeSummary(RUNNING, SENT, { edition: 1, words: 'Niet zo.' }, TODAY));
    expect(no.next).toMatchObject({ state: 'disputed', secrets: { editions: [{ answers: [{ words: 'Niet zo.' }] }] } });
    for (const { agenda, effects } of [yes, no]) {
      expect(agenda).toMatchObject([{ op: 'drop', kind: 'summary-silence', reference: 'summary-1' }]);
      expect(effects).toMatchObject([{ notice: 'summary-answered', recipient: { personId: RUNNING.coachId } }]);
    }
  });

  test('only of the newest edition, and of none of a draft', () => {
    const corrected = allowed(
      correctSummary(RUNNING, DISPUTED, { ...written, text: 'Over leren.' }, RULES, TODAY),
    ).next;
    for (const edition of [1, 3]) {
      expect(confirmSummary(RUNNING, corrected, { edition }, TODAY)).toMatchObject(refused('summary-not-newest'));
      const no = disputeSummary(RUNNING, corrected, { edition, words: 'Nee.' }, TODAY);
      expect(no).toMatchObject(refused('summary-not-newest'));
    }
    expect(confirmSummary(RUNNING, DRAFT, { edition: 1 }, TODAY)).toMatchObject(refused('summary-not-sent'));
    expect(confirmSummary(ERASING, SENT, { edition: 1 }, TODAY)).toMatchObject(refused('under-erasure'));
  });

  test('once, and can still say no after a yes, and yes after a no; all of it stays', () => {
    const yes = allowed(confirmSummary(ENDED, SENT, { edition: 1 }, TODAY)).next;
    expect(confirmSummary(RUNNING, yes, { edition: 1 }, TODAY)).toMatchObject(refused('summary-confirmed'));
    const no = allowed(disputeSummary(RUNNING, yes, { edition: 1, words: 'Toch niet.' }, TODAY)).next;
    const again = allowed(confirmSummary(RUNNING, no, { edition: 1 }, TODAY)).next;
    expect(newestOf(again)?.answers.map(({ answer }) => answer)).toEqual(['confirmed', 'disputed', 'confirmed']);
  });
});

describe('[RIO-3.5] a correction', () => {
  test.each(['sent', 'confirmed', 'disputed'] as const)('of what is %s is another edition, and asks again', (state) => {
    const before: Summary = { ...DISPUTED, state };
    const { next, agenda, effects } = allowed(correctSummary(RUNNING, before, { text: 'Over leren.' }, RULES, TODAY));
    expect(next.state).toBe('sent');
    expect(next.secrets.editions).toEqual([
      ...before.secrets.editions,
      { number: 2, text: 'Over leren.', sentOn: TODAY, answers: [] },
    ]);
    expect(agenda).toMatchObject([{ op: 'put', item: { dueOn: '2026-12-03' } }]);
    expect(effects).toMatchObject([{ notice: 'summary-corrected' }]);
  });

  test('says something else than what was sent, and is of no draft', () => {
    const same = { text: 'Wij spraken over werk.' };
    expect(correctSummary(RUNNING, DISPUTED, same, RULES, TODAY)).toMatchObject(refused('summary-unchanged'));
    expect(correctSummary(RUNNING, DRAFT, same, RULES, TODAY)).toMatchObject(refused('summary-not-sent'));
  });

  test('has a bound for all that is kept, over which nothing is lost and nothing added', () => {
    let summary = SENT;
    let last = correctSummary(RUNNING, summary, { text: long(0) }, RULES, TODAY);
    for (let n = 1; last.ok && n < 30; n += 1) {
      summary = last.next;
      last = correctSummary(RUNNING, summary, { text: long(n) }, RULES, TODAY);
    }
    expect(last).toMatchObject(refused('summary-full'));
    expect(summary.secrets.editions.length).toBeGreaterThan(8);
  });
});

describe('[RIO-3.5] silence', () => {
  test('is followed by one reminder, and is no agreement', () => {
    const { next, agenda, effects } = allowed(remindOfSummary(RUNNING, SENT, RULES, TODAY));
    expect(next).toMatchObject({ state: 'sent', secrets: { editions: [{ remindedOn: TODAY, answers: [] }] } });
    expect(agenda).toMatchObject([{ op: 'drop' }]);
    expect(effects).toMatchObject([{ notice: 'summary-reminder' }]);
  });

  test.each(SUMMARY_STATES.filter((state) => state !== 'sent'))('is not what is %s', (state) => {
    const summary = state === 'draft' ? DRAFT : { ...DISPUTED, state };
    expect(remindOfSummary(RUNNING, summary, RULES, TODAY)).toMatchObject(refused('summary-not-sent'));
  });

  test('[AVG-18] is left alone while the data are only stored, and asked about later', () => {
    const restricted = { ...RUNNING, restriction: { requestId: 'request-1', placedOn: TODAY } };
    const { next, agenda, effects } = allowed(remindOfSummary(restricted, SENT, RULES, TODAY));
    expect([next, effects]).toEqual([SENT, []]);
    expect(agenda).toMatchObject([{ op: 'put', item: { dueOn: '2026-12-03' } }]);
  });
});
