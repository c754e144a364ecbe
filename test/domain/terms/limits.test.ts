import { describe, expect, it } from 'vitest';
import { complaintTerms } from '../../../domain/terms/complaint-terms.ts';
import { holidaysOf } from '../../../domain/terms/holidays.ts';
import { executionTerm, STOP_REASON } from '../../../domain/terms/rights-terms.ts';
import { decree, promising, refusal, statutory, term } from './support.ts';

const received = '2025-03-05';
const stop = (from: string, until: string) => ({ reason: STOP_REASON, from, until });
const deferred = (...deferredOn: readonly string[]) =>
  complaintTerms(statutory.complaints, { received, deferredOn }, []);

describe('a refusal about a term', () => {
  it.each([
    ['the day of receipt', 'extension-before-receipt', { extensions: [{ by: 'P1M', toldOn: '2025-03-04' }] }, received],
    ['the longest extension', 'extension-too-long', { extensions: [{ by: 'P3M', toldOn: received }] }, 'P2M'],
    ['the day of receipt', 'stop-before-receipt', { stop: stop('2025-03-04', '2025-03-10') }, received],
    ['the end of the first month', 'stop-late', { stop: stop('2025-04-06', '2025-04-10') }, '2025-04-05'],
    ['the day on which the clock stopped', 'stop-reversed', { stop: stop('2025-03-10', '2025-03-09') }, '2025-03-10'],
  ])('names what was passed: %s', (_what, code, request, limit) => {
    expect(refusal({ received, ...request })).toMatchObject({ code, limit });
  });

  it('[AVG-12.6] comes for every reason to stop but a doubt about who asks', () => {
    const stopped = (reason: string) => refusal({ received, stop: { ...stop(received, received), reason } })?.code;
    expect(stopped('identity-doubt')).toBeUndefined();
    expect(stopped('')).toBe('stop-reason');
  });

  it('names nothing when nothing was passed', () => {
    expect(refusal({ received, extensions: [{ by: 'P0M', toldOn: received }] })).not.toHaveProperty('limit');
    expect(refusal({ received, stop: { ...stop(received, received), reason: 'busy' } })).not.toHaveProperty('limit');
  });

  it('of a complaint names the day, or how often it may be deferred', () => {
    expect(deferred('2025-03-04')).toMatchObject({ refusal: { code: 'deferral-before-receipt', limit: received } });
    expect(deferred('2025-04-17')).toMatchObject({ refusal: { code: 'deferral-late', limit: '2025-04-16' } });
    expect(deferred('2025-03-10', '2025-03-11')).toMatchObject({ refusal: { code: 'deferral-twice', limit: '1' } });
  });
});

describe('the days on which something is just in time', () => {
  it('of an extension and of a stopped clock are the day of receipt and the last of the month', () => {
    expect(term({ received, extensions: [{ by: 'P1M', toldOn: received }] }).nominal).toBe('2025-05-05');
    expect(term({ received, extensions: [{ by: 'P1M', toldOn: '2025-04-05' }] }).nominal).toBe('2025-05-05');
    expect(term({ received, stop: stop(received, '2025-03-07') }).nominal).toBe('2025-04-07');
    expect(term({ received, stop: stop('2025-04-05', '2025-04-06') }).nominal).toBe('2025-04-06');
  });

  it('of a deferral are the day of receipt and the nominal end', () => {
    expect(deferred(received)).toMatchObject({ ok: true, deferUntil: '2025-05-14' });
    expect(deferred('2025-04-16')).toMatchObject({ ok: true, decide: { nominal: '2025-05-14' } });
  });
});

describe('holidays of a year', () => {
  it('are in the order of the calendar, with the decreed days of that year among them', () => {
    const of = (year: number) => holidaysOf(year, [decree('2026-07-15'), decree('2026-01-02')]).map(({ date }) => date);
    expect(of(2026)).toHaveLength(11);
    expect(of(2026)).toEqual(of(2026).toSorted());
    expect(of(2027)).toHaveLength(9);
  });
});

describe('a term explains itself', () => {
  const dutch = (steps: readonly { readonly nl: string }[]) => steps.map(({ nl }) => nl);
  const english = (steps: readonly { readonly en: string }[]) => steps.map(({ en }) => en);

  it('also when the clock stood for no day at all', () => {
    const { steps } = term({ received, stop: stop('2025-03-07', '2025-03-07') });
    expect(dutch(steps)[2]).toBe(
      'klok stil van 7 maart 2025 tot 7 maart 2025, nul dagen erbij: 5 april 2025, een zaterdag',
    );
    expect(english(steps)[2]).toContain('until 7 March 2025, no days added: 5 April 2025, a Saturday');
  });

  it('when it is extended, in Dutch', () => {
    const { steps } = term({ received, extensions: [{ by: 'P2M', toldOn: '2025-03-10' }] });
    expect(dutch(steps)).toEqual([
      'ontvangen 5 maart 2025',
      'een maand: 5 april 2025',
      'op 10 maart 2025 verlengd met twee maanden: 5 juni 2025',
      'dus donderdag 5 juni 2025, 24.00 uur',
    ]);
  });

  it('when it is a promise, which only says so when a day off is in the way', () => {
    expect(english(term({ received }, promising).steps)).toEqual([
      'received 5 March 2025',
      'one month: 5 April 2025, a Saturday',
      'a promise of the regulation itself, which does not move',
      'so Saturday 5 April 2025, 24:00',
    ]);
    expect(english(term({ received: '2025-03-04' }, promising).steps)).toEqual([
      'received 4 March 2025',
      'one month: 4 April 2025',
      'so Friday 4 April 2025, 24:00',
    ]);
  });

  it('when something is to be carried out', () => {
    const found = executionTerm(statutory.rights, { kind: 'access', decided: '2026-03-07' }, []);
    if (!found.ok) throw new Error(found.refusal.code);
    expect(dutch(found.term.steps)).toEqual([
      'beslist 7 maart 2026',
      '7 dagen: 14 maart 2026, een zaterdag',
      'een eigen termijn, die niet verschuift',
      'dus zaterdag 14 maart 2026, 24.00 uur',
    ]);
    expect(english(found.term.steps)).toEqual([
      'decided 7 March 2026',
      '7 days: 14 March 2026, a Saturday',
      'a term of our own, which does not move',
      'so Saturday 14 March 2026, 24:00',
    ]);
  });

  it('when a complaint is confirmed within one working day, or deferred', () => {
    const rules = { ...statutory.complaints, confirmWorkingDays: 1 };
    const quick = complaintTerms(rules, { received }, []);
    expect(quick.ok && dutch(quick.confirm.steps)[1]).toBe('een werkdag: 6 maart 2025');
    expect(quick.ok && english(quick.confirm.steps)[1]).toBe('one working day: 6 March 2025');
    const usual = deferred('2025-04-16');
    expect(usual.ok && dutch(usual.confirm.steps)[1]).toBe('vijf werkdagen: 12 maart 2025');
    expect(usual.ok && english(usual.decide.steps)[2]).toBe('on 16 April 2025 deferred by four weeks: 14 May 2025');
  });
});
