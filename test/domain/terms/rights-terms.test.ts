import { describe, expect, it } from 'vitest';
import { executionTerm, rightTerm, STOP_REASON } from '../../../domain/terms/rights-terms.ts';
import { citing } from '../../support/citing.ts';
import { decree, promising, refusal, statutory, term } from './support.ts';

const dates = ({ nominal, outer }: { nominal: string; outer: string }) => [nominal, outer];
const stop = (from: string, until: string) => ({ reason: STOP_REASON, from, until });

describe('a month from receipt', () => {
  it.each([
    ['2025-03-05', '2025-04-05', '2025-04-07', 'a Saturday'],
    ['2025-01-06', '2025-02-06', '2025-02-06', 'a Thursday'],
    ['2026-01-31', '2026-02-28', '2026-03-02', 'the last of February, a Saturday'],
    ['2028-01-31', '2028-02-29', '2028-02-29', 'the last of a leap February'],
    ['2027-01-29', '2027-02-28', '2027-03-01', 'no 29 February, a Sunday'],
    ['2028-02-29', '2028-03-29', '2028-03-29', 'received on the leap day'],
    ['2026-05-31', '2026-06-30', '2026-06-30', 'no 31 June'],
    ['2024-12-31', '2025-01-31', '2025-01-31', 'over the year'],
    ['2026-03-03', '2026-04-03', '2026-04-07', 'Good Friday up to Easter Monday'],
    ['2025-03-26', '2025-04-26', '2025-04-28', "King's Day on the 26th, a Saturday"],
    ['2025-03-27', '2025-04-27', '2025-04-28', 'the 27th is a Sunday'],
    ['2026-03-27', '2026-04-27', '2026-04-28', "King's Day on a Monday"],
    ['2026-04-05', '2026-05-05', '2026-05-06', '5 May, no lustrum'],
    ['2027-04-05', '2027-05-05', '2027-05-07', '5 May and then Ascension Day'],
    ['2025-04-29', '2025-05-29', '2025-05-30', 'Ascension Day'],
    ['2025-05-07', '2025-06-07', '2025-06-10', 'a Saturday before Whit Monday'],
    ['2025-11-25', '2025-12-25', '2025-12-29', 'Christmas on Thursday and Friday'],
    ['2026-11-25', '2026-12-25', '2026-12-28', 'Christmas on Friday and Saturday'],
    ['2027-11-25', '2027-12-25', '2027-12-27', 'Christmas in the weekend'],
    ['2026-12-01', '2027-01-01', '2027-01-04', 'New Year on a Friday'],
  ])('[AVG-12.3] received %s ends %s, at the latest %s: %s', (received, nominal, outer) => {
    expect(dates(term({ received }))).toEqual([nominal, outer]);
    expect(dates(term({ received, kind: 'erasure' }, promising))).toEqual([nominal, outer]);
    expect(dates(term({ received }, promising))).toEqual([nominal, nominal]);
  });

  it.each([
    ['in winter', '2025-01-06', '2025-02-06T23:00:00Z'],
    ['in summer', '2025-06-03', '2025-07-03T22:00:00Z'],
    ['the Friday before the clock goes forward', '2026-02-27', '2026-03-27T23:00:00Z'],
    ['the Monday after it did', '2026-02-28', '2026-03-30T22:00:00Z'],
  ])('ends at 24:00 in Amsterdam %s', (_name, received, instant) => {
    expect(term({ received }).endsAt.toString()).toBe(instant);
  });

  it('ends at 24:00 of a day of 25 hours', () => {
    expect(term({ received: '2026-09-25' }, promising).endsAt.toString()).toBe('2026-10-25T23:00:00Z');
  });

  it('is explained in both languages', () => {
    const both = (received: string, policy = statutory) => {
      const { steps } = term({ received }, policy);
      return [steps.map(({ en }) => en).join('; '), steps.map(({ nl }) => nl).join('; ')];
    };
    expect(both('2025-03-05')).toEqual([
      'received 5 March 2025; one month: 5 April 2025, a Saturday; so Monday 7 April 2025, 24:00',
      'ontvangen 5 maart 2025; een maand: 5 april 2025, een zaterdag; dus maandag 7 april 2025, 24.00 uur',
    ]);
    expect(both('2025-03-18')[0]).toBe(
      'received 18 March 2025; one month: 18 April 2025, Good Friday; no working day either: 19 April 2025 (a Saturday), ' +
        '20 April 2025 (a Sunday), 21 April 2025 (Easter Monday); so Tuesday 22 April 2025, 24:00',
    );
    expect(both('2025-03-05', promising)[1]).toContain('een belofte van het reglement zelf, die niet verschuift');
  });

  it('moves with a decreed day', () => {
    expect(dates(term({ received: '2026-06-15' }, statutory, [decree('2026-07-15')]))).toEqual([
      '2026-07-15',
      '2026-07-16',
    ]);
    expect(term({ received: '2026-06-15' }, promising, [decree('2026-07-15')]).outer).toBe('2026-07-15');
  });

  it('knows the kinds of the policy only', () => {
    expect(rightTerm(statutory.rights, { kind: 'nonsense', received: '2026-01-01' }, [])).toMatchObject({
      refusal: { code: 'kind-unknown' },
    });
  });
});

describe('an extension', () => {
  it.each([
    ['2025-03-05', 'P2M', '2025-06-05', '2025-06-05'],
    ['2025-03-05', 'P1M', '2025-05-05', '2025-05-06'],
    ['2026-01-31', 'P2M', '2026-04-28', '2026-04-28'],
    ['2026-01-31', 'P1M', '2026-03-28', '2026-03-30'],
    ['2025-11-30', 'P2M', '2026-02-28', '2026-03-02'],
    ['2026-03-05', 'P61D', '2026-06-05', '2026-06-05'],
    ['2026-03-05', 'P8W', '2026-05-31', '2026-06-01'],
  ])('[AVG-12.3] received %s and extended by %s ends %s, at the latest %s', (received, by, nominal, outer) => {
    expect(dates(term({ received, extensions: [{ by, toldOn: received }] }))).toEqual([nominal, outer]);
  });

  const received = '2025-03-05';
  it('[AVG-12.3] may be told until the nominal end of the first month, not until the rolled one', () => {
    expect(term({ received, extensions: [{ by: 'P2M', toldOn: '2025-04-05' }] }).nominal).toBe('2025-06-05');
    expect(refusal({ received, extensions: [{ by: 'P2M', toldOn: '2025-04-06' }] })).toEqual({
      code: 'extension-late',
      rule: citing('AVG-12.3'),
      limit: '2025-04-05',
    });
  });

  it.each([
    ['extension-too-long', [{ by: 'P3M', toldOn: '2025-03-10' }]],
    ['extension-too-long', [{ by: 'P62D', toldOn: '2025-03-10' }]],
    ['extension-too-long', [{ by: 'P9W', toldOn: '2025-03-10' }]],
    ['extension-before-receipt', [{ by: 'P1M', toldOn: '2025-03-04' }]],
    ['extension-period', [{ by: 'P0M', toldOn: '2025-03-10' }]],
    ['extension-period', [{ by: 'P1M15D', toldOn: '2025-03-10' }]],
    ['extension-period', [{ by: 'P1.5M', toldOn: '2025-03-10' }]],
    [
      'extension-twice',
      [
        { by: 'P1M', toldOn: '2025-03-10' },
        { by: 'P1M', toldOn: '2025-03-11' },
      ],
    ],
  ])('[AVG-12.3] is refused: %s %j', (code, extensions) => {
    expect(refusal({ received, extensions })).toMatchObject({ code, rule: citing('AVG-12.3') });
  });

  it('of a promise ends on its nominal day too', () => {
    const extensions = [{ by: 'P1M', toldOn: '2025-03-10' }];
    expect(dates(term({ received, extensions }, promising))).toEqual(['2025-05-05', '2025-05-05']);
  });
});

describe('a stopped clock', () => {
  const received = '2025-03-05';
  it.each([
    ['2025-03-07', '2025-03-17', '2025-04-15', '2025-04-15'],
    ['2025-03-07', '2025-03-07', '2025-04-05', '2025-04-07'],
    ['2025-03-05', '2025-03-06', '2025-04-06', '2025-04-07'],
    ['2025-04-05', '2025-04-18', '2025-04-18', '2025-04-22'],
    ['2025-03-28', '2025-04-01', '2025-04-09', '2025-04-09'],
  ])('[AVG-12.6] from %s until %s makes it %s, at the latest %s', (from, until, nominal, outer) => {
    expect(dates(term({ received, stop: stop(from, until) }))).toEqual([nominal, outer]);
  });

  it('[AVG-12.6] moves the day until which an extension may be told, and is added once', () => {
    const stopped = stop('2025-03-07', '2025-03-17');
    const told = (toldOn: string) => ({ received, stop: stopped, extensions: [{ by: 'P2M', toldOn }] });
    const { nominal, steps } = term(told('2025-04-15'));
    expect(nominal).toBe('2025-06-15');
    expect(steps.map(({ en }) => en)).toEqual([
      'received 5 March 2025',
      'one month: 5 April 2025',
      'on 15 April 2025 extended by two months: 5 June 2025',
      'clock stopped from 7 March 2025 until 17 March 2025, 10 days added: 15 June 2025, a Sunday',
      'so Monday 16 June 2025, 24:00',
    ]);
    expect(refusal(told('2025-04-16'))).toMatchObject({ code: 'extension-late', limit: '2025-04-15' });
  });

  it.each([
    ['stop-reason', { reason: 'much work', from: '2025-03-07', until: '2025-03-10' }],
    ['stop-before-receipt', stop('2025-03-04', '2025-03-10')],
    ['stop-late', stop('2025-04-06', '2025-04-10')],
    ['stop-reversed', stop('2025-03-10', '2025-03-09')],
  ])('[AVG-12.6] is refused: %s', (code, stopped) => {
    expect(refusal({ received, stop: stopped })).toMatchObject({ code, rule: citing('AVG-12.6') });
  });
});

describe('carrying out', () => {
  it('has its own days, which no weekend moves', () => {
    const answer = executionTerm(statutory.rights, { kind: 'access', decided: '2026-03-07' }, []);
    expect(answer).toMatchObject({ ok: true, term: { nominal: '2026-03-14', outer: '2026-03-14' } });
    const unknown = executionTerm(statutory.rights, { kind: 'constructor', decided: '2026-03-07' }, []);
    expect(unknown).toMatchObject({ ok: false, refusal: { code: 'kind-unknown' } });
  });
});
