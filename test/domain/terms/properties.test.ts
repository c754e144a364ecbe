import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../domain/calendar.ts';
import { complaintTerms } from '../../../domain/terms/complaint-terms.ts';
import { isWorkingDay } from '../../../domain/terms/holidays.ts';
import { STOP_REASON } from '../../../domain/terms/rights-terms.ts';
import { days, decree, kinds, promising, statutory, term } from './support.ts';

/** The longest row of days off: a Saturday and Sunday with Christmas, or Good Friday up to Easter Monday. */
const LONGEST_ROW = 4;
const between = (one: string, other: string) => Temporal.PlainDate.from(one).until(other, { largestUnit: 'days' }).days;
const extended = (received: string) => ({ received, extensions: [{ by: 'P2M', toldOn: received }] });

describe('terms on any day', () => {
  it('[AVG-12.3] are never later than the law allows and end on a working day', () => {
    fc.assert(
      fc.property(days, kinds, fc.boolean(), (received, kind, longer) => {
        const { nominal, outer, endsAt } = term({ ...(longer ? extended(received) : { received }), kind });
        expect(nominal <= addMonths(received, longer ? 3 : 1)).toBe(true);
        expect(isWorkingDay(outer, [])).toBe(true);
        expect(between(nominal, outer)).toBeGreaterThanOrEqual(0);
        expect(between(nominal, outer)).toBeLessThanOrEqual(LONGEST_ROW);
        for (let day = nominal; day < outer; day = addDays(day, 1)) expect(isWorkingDay(day, [])).toBe(false);
        const local = endsAt.toZonedDateTimeISO('Europe/Amsterdam');
        expect(local.toString()).toContain(`${addDays(outer, 1)}T00:00:00+`);
      }),
    );
  });

  it('never roll a promise', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('access', 'correction', 'completion', 'removal'), (received, kind) => {
        const { nominal, outer } = term({ received, kind }, promising);
        expect(outer).toBe(nominal);
      }),
    );
  });

  it('never end earlier for what came in later', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), fc.boolean(), (received, later, longer) => {
        const of = (day: string) => term(longer ? extended(day) : { received: day });
        const [one, other] = [of(received), of(addDays(received, later))];
        expect(one.nominal <= other.nominal).toBe(true);
        expect(one.outer <= other.outer).toBe(true);
      }),
    );
  });

  it('[AVG-12.6] grow by exactly the days the clock stood', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 27 }),
        fc.integer({ min: 0, max: 200 }),
        fc.boolean(),
        (received, after, length, longer) => {
          const request = longer ? extended(received) : { received };
          const from = addDays(received, after);
          const stop = { reason: STOP_REASON, from, until: addDays(from, length) };
          expect(between(term(request).nominal, term({ ...request, stop }).nominal)).toBe(length);
        },
      ),
    );
  });

  it('move with a new holiday when they ended on it, and never forward', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 25, max: 40 }), (received, after) => {
        const holiday = addDays(received, after);
        const [before, then] = [term({ received }), term({ received }, statutory, [decree(holiday)])];
        expect(then.nominal).toBe(before.nominal);
        expect(then.outer > before.outer).toBe(before.outer === holiday);
        expect(then.outer >= before.outer).toBe(true);
      }),
    );
    fc.assert(
      fc.property(days, (received) => {
        const before = term({ received });
        const then = term({ received }, statutory, [decree(before.outer)]);
        expect(then.outer > before.outer).toBe(true);
        expect(isWorkingDay(then.outer, [])).toBe(true);
      }),
    );
  });

  it('of complaints move with a new holiday too, and are monotone', () => {
    const of = (received: string, decreed = [] as ReturnType<typeof decree>[]) => {
      const terms = complaintTerms(statutory.complaints, { received }, decreed);
      if (!terms.ok) throw new Error(terms.refusal.code);
      return terms;
    };
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 50 }), (received, after) => {
        const before = of(received);
        const then = of(received, [decree(addDays(received, after))]);
        const later = of(addDays(received, after));
        expect(then.confirm.outer >= before.confirm.outer).toBe(true);
        expect(then.decide.outer >= before.decide.outer).toBe(true);
        expect(later.confirm.outer >= before.confirm.outer).toBe(true);
        expect(later.decide.outer >= before.decide.outer).toBe(true);
        expect(of(received, [decree(before.confirm.outer)]).confirm.outer > before.confirm.outer).toBe(true);
      }),
    );
  });
});
