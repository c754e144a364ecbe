import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { breachDeadline, breachIsLate } from '../../../domain/terms/breach-term.ts';
import { complaintTerms } from '../../../domain/terms/complaint-terms.ts';
import { citing } from '../../support/citing.ts';
import { decree, statutory } from './support.ts';

const terms = (received: string, deferredOn: readonly string[] = [], decreed: ReturnType<typeof decree>[] = []) =>
  complaintTerms(statutory.complaints, { received, deferredOn }, decreed);

describe('the terms of a complaint', () => {
  it.each([
    ['2025-03-05', '2025-03-12', '2025-04-16', '2025-04-16', 'an ordinary Wednesday'],
    ['2025-04-14', '2025-04-23', '2025-05-26', '2025-05-26', 'Easter among the working days'],
    ['2026-05-02', '2026-05-11', '2026-06-13', '2026-06-15', 'a Saturday, with 5 May in the week'],
    ['2026-03-24', '2026-03-31', '2026-05-05', '2026-05-06', 'six weeks end on 5 May'],
    ['2025-12-23', '2026-01-02', '2026-02-03', '2026-02-03', 'Christmas and New Year'],
  ])('received %s: confirmed by %s, decided by %s, at the latest %s: %s', (received, confirm, nominal, outer) => {
    expect(terms(received)).toMatchObject({
      ok: true,
      confirm: { nominal: confirm, outer: confirm },
      decide: { nominal, outer },
      deferUntil: nominal,
    });
  });

  it('are explained', () => {
    const answer = terms('2025-03-05', ['2025-04-16']);
    expect(answer.ok && answer.confirm.steps.map(({ en }) => en)).toEqual([
      'received 5 March 2025',
      'five working days: 12 March 2025',
      'so Wednesday 12 March 2025, 24:00',
    ]);
    expect(answer.ok && answer.decide.steps.map(({ nl }) => nl)).toEqual([
      'ontvangen 5 maart 2025',
      'zes weken: 16 april 2025',
      'op 16 april 2025 verdaagd met vier weken: 14 mei 2025',
      'dus woensdag 14 mei 2025, 24.00 uur',
    ]);
  });

  it('are deferred once, inside the term, from its nominal end', () => {
    expect(terms('2026-03-24', ['2026-05-05'])).toMatchObject({ decide: { nominal: '2026-06-02' } });
    expect(terms('2026-03-24', ['2026-05-06'])).toEqual({
      ok: false,
      refusal: { code: 'deferral-late', rule: citing('RIO-7.2'), limit: '2026-05-05' },
    });
    expect(terms('2026-03-24', ['2026-03-23'])).toMatchObject({ refusal: { code: 'deferral-before-receipt' } });
    expect(terms('2026-03-24', ['2026-04-01', '2026-04-02'])).toMatchObject({ refusal: { code: 'deferral-twice' } });
  });

  it('skip a decreed day', () => {
    expect(terms('2025-03-05', [], [decree('2025-03-10')])).toMatchObject({ confirm: { nominal: '2025-03-13' } });
  });
});

describe('a breach', () => {
  it.each([
    ['over a weekend', '2026-03-06T16:00:00Z', '2026-03-09T16:00:00Z'],
    ['over the night the clock goes forward', '2026-03-28T12:00:00Z', '2026-03-31T12:00:00Z'],
    ['over Christmas', '2026-12-24T23:30:00Z', '2026-12-27T23:30:00Z'],
  ])('[AVG-33.1] is notified within 72 hours, whatever the days: %s', (_name, aware, deadline) => {
    const awareAt = Temporal.Instant.from(aware);
    const last = breachDeadline(awareAt);
    expect(last.toString()).toBe(deadline);
    expect(breachIsLate(awareAt, last)).toBe(false);
    expect(breachIsLate(awareAt, last.add({ nanoseconds: 1 }))).toBe(true);
  });
});
