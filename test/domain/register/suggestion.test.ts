import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { answerSuggestion, sendSuggestion } from '../../../domain/register/suggestion.ts';
import { policyById } from '../../../local/policies.ts';
import { citing } from '../../support/citing.ts';

const policy = policyById('eigenkans');
const NOW = Temporal.Instant.from('2026-03-05T10:00:00Z');
const sender = { personId: 'client-1', role: 'client' } as const;
const send = (text: string, known = true) =>
  sendSuggestion({ suggestionId: 's-1', text, ...(known ? { sender } : {}) }, policy, NOW);
const sent = (known = true) => {
  const outcome = send('Een regel over spraakberichten', known);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
};

test('[RIO-end] a suggestion reaches the owner, without its content, and has a term', () => {
  const { effects, agenda, audit } = sent();
  expect(effects).toEqual([
    { type: 'notify', notice: 'suggestion-received', recipient: { to: 'owner' }, facts: { suggestion: 's-1' } },
  ]);
  expect(agenda).toMatchObject([{ op: 'put', item: { kind: 'suggestion-retention', dueOn: '2027-03-05' } }]);
  expect(audit[0]).toMatchObject({ rules: citing('RIO-end'), facts: { suggestion: 's-1' } });
});

test('[RIO-end] the answer reaches the sender who is known, once', () => {
  const answered = answerSuggestion(sent().next, 'Dat doen wij', NOW);
  expect(answered).toMatchObject({
    ok: true,
    effects: [{ notice: 'suggestion-answer', recipient: { to: 'person', personId: 'client-1' } }],
  });
  const again = answered.ok && answerSuggestion(answered.next, 'Nog eens', NOW);
  expect(again).toMatchObject({ ok: false, refusal: { code: 'suggestion-answered' } });
  expect(answerSuggestion(sent(false).next, 'Dat doen wij', NOW)).toMatchObject({ ok: true, effects: [] });
});

test('no citizen service number comes in, either way', () => {
  expect(send('Van 111222333')).toMatchObject({ refusal: { code: 'citizen-service-number', field: 'text' } });
  const answered = answerSuggestion(sent().next, 'Van 111222333', NOW);
  expect(answered).toMatchObject({ refusal: { code: 'citizen-service-number', field: 'answer' } });
});
