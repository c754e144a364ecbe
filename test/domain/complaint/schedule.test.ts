import { describe, expect, test } from 'vitest';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import { answerUntil, schedule } from '../../../domain/complaint/schedule.ts';
import { rescheduleComplaint } from '../../../domain/complaint/watch.ts';
import { agenda, entry, without } from './expected.ts';
import { made, next, open, POLICY, TODAY } from './samples.ts';

const received = () => next(made());
const decidedOn = (day: string): Complaint => ({
  ...open(),
  state: 'decided',
  decisions: [{ outcome: 'founded', on: day }],
});
const withReminders = (...reminderDays: readonly number[]) => ({
  ...POLICY,
  complaints: { ...POLICY.complaints, reminderDays },
});

describe('what a complaint has on the agenda', () => {
  test.each<[string, Complaint, string, ReturnType<typeof agenda>]>([
    [
      'on the last day for its confirmation',
      received(),
      '2025-03-12',
      agenda({ confirm: '2025-03-12', reminder: '2025-04-09', due: '2025-04-16' }),
    ],
    [
      'a day later its confirmation is late already, and is said tomorrow',
      received(),
      '2025-03-13',
      agenda({ confirm: '2025-03-14', reminder: '2025-04-09', due: '2025-04-16' }),
    ],
    ['once confirmed', open(), '2025-04-08', agenda({ reminder: '2025-04-09', due: '2025-04-16' })],
    ['after the first reminder', open(), '2025-04-09', agenda({ reminder: '2025-04-14', due: '2025-04-16' })],
    ['after the last reminder', open(), '2025-04-14', agenda({ due: '2025-04-16' })],
    ['after its term', open(), '2025-04-20', agenda({ due: '2025-04-20' })],
    ['decided: the day after the last for an answer', decidedOn(TODAY), TODAY, agenda({ answer: '2025-03-20' })],
    [
      'withdrawn: its content goes two years later',
      { ...open(), state: 'withdrawn', closedOn: '2025-03-01' },
      TODAY,
      agenda({ retention: '2027-03-01' }),
    ],
    [
      'closed, with no day known',
      without({ ...open(), state: 'closed' }, 'closedOn'),
      TODAY,
      agenda({ retention: '2027-03-05' }),
    ],
  ])('%s', (_, complaint, today, expected) => {
    expect(schedule(complaint, POLICY, today)).toStrictEqual(expected);
  });

  test('the next reminder is the earliest that is still to come, in whatever order the policy has them', () => {
    expect(schedule(open(), withReminders(2, 7), TODAY)).toStrictEqual(
      agenda({ reminder: '2025-04-09', due: '2025-04-16' }),
    );
    expect(schedule(open(), withReminders(), TODAY)).toStrictEqual(agenda({ due: '2025-04-16' }));
  });

  test('an answer is awaited from the last decision on', () => {
    expect(answerUntil({ decisions: [] }, 14)).toBeUndefined();
    const decisions = [
      { outcome: 'unfounded', on: '2025-03-01' },
      { outcome: 'founded', on: '2025-05-01' },
    ] as const;
    expect(answerUntil({ decisions }, 14)).toBe('2025-05-15');
  });
});

describe('a holiday that is decreed later', () => {
  const with10March = {
    ...POLICY,
    decreedHolidays: [...POLICY.decreedHolidays, { date: '2025-03-10', name: { nl: 'Gedenkdag', en: 'Memorial day' } }],
  };

  test('[RIO-7.2] moves the day of confirmation, and only that: the five are working days', () => {
    const complaint = received();
    expect(rescheduleComplaint(complaint, POLICY, with10March, TODAY)).toStrictEqual({
      ok: true,
      next: complaint,
      audit: entry('record', 'reschedule', 'procedure', { dueOn: '2025-04-16', outer: '2025-04-16' }),
      agenda: [
        {
          op: 'put',
          item: { subject: 'dossier-1', kind: 'complaint-confirm', reference: 'complaint-1', dueOn: '2025-03-13' },
        },
      ],
      effects: [],
    });
  });

  test('moves nothing of a complaint that was confirmed, or that is no longer open', () => {
    expect(rescheduleComplaint(open(), POLICY, with10March, TODAY)).toBeUndefined();
    expect(rescheduleComplaint({ ...received(), state: 'withdrawn' }, POLICY, with10March, TODAY)).toBeUndefined();
  });
});
