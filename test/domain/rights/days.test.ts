import { expect, test } from 'vitest';
import { decisionTerms, executionDue } from '../../../domain/rights/case-terms.ts';
import { makeRequest } from '../../../domain/rights/make.ts';
import { schedule } from '../../../domain/rights/schedule.ts';
import { RUNNING } from '../support/samples.ts';
import { doubted, prove } from './asking.ts';
import { two } from './decided.ts';
import { agenda, refusedWith, toClient } from './expected.ts';
import { ALONE, access, asked, at, letter, next, STATUTORY, TODAY } from './samples.ts';

test.each([
  ['2025-03-17', '2025-04-15'],
  ['2025-03-07', '2025-04-05'],
  // Somebody else's clock, before the question.
  ['2025-03-06', '2025-04-05'],
])('[EK-9.3b] a clock that stands since 7 March is counted until today, %s', (today, nominal) => {
  expect(decisionTerms(doubted(), STATUTORY, today)).toMatchObject([{ kind: 'access', term: { nominal } }]);
});

test('[EK-10.5] what is carried out is due with the first of it, whatever was asked first', () => {
  expect(executionDue(two(), STATUTORY)).toStrictEqual({ nominal: '2025-03-21', outer: '2025-03-21' });
});

test('[EK-10.4] the next reminder is the first that is to come, in whatever order the policy has them', () => {
  const rules = { ...STATUTORY, rights: { ...STATUTORY.rights, reminderDays: [2, 7, 3] } };
  expect(schedule(access(), rules, TODAY)).toStrictEqual(agenda({ reminder: '2025-03-29', due: '2025-04-05' }));
  expect(schedule(access(), rules, '2025-03-29')).toStrictEqual(agenda({ reminder: '2025-04-02', due: '2025-04-05' }));
  expect(schedule(access(), rules, '2025-04-03')).toStrictEqual(agenda({ due: '2025-04-05' }));
});

test('[EK-9.3b] who was known without having been asked is told so: the clock never stood', () => {
  expect(prove(letter())).toMatchObject({
    effects: [toClient('rights-identity-known', { dueOn: '2025-04-05', outer: '2025-04-07', stood: 'false' })],
  });
});

test('[RIO-6.3] an objection without a day is at once', () => {
  expect(next(asked({ kinds: ['objection'] }))).not.toHaveProperty('objectionDay');
});

test('a right that the policy has not is refused, also beside one that it has', () => {
  const { kinds } = STATUTORY.rights;
  const rules = {
    ...STATUTORY,
    rights: { ...STATUTORY.rights, kinds: kinds.filter(({ id }) => id !== 'portability') },
  };
  const command = { requestId: 'request-1', kinds: ['access', 'portability'] } as const;
  expect(makeRequest(RUNNING, command, ALONE, rules, at(TODAY))).toStrictEqual(
    refusedWith('right-unknown', 'rights.exercised', 'kinds'),
  );
});
