import { expect, test } from 'vitest';
import {
  answerSuggestion,
  endSuggestion,
  eraseSuggestion,
  type Suggestion,
  sendSuggestion,
} from '../../../domain/register/suggestion.ts';
import { drop, NOW, put } from './samples.ts';

const RULES = { registers: { suggestionYears: 1 } };
const CLIENT = { personId: 'client-1', role: 'client' } as const;
const RECEIVED: Suggestion = {
  suggestionId: 'suggestion-1',
  receivedAt: '2026-03-05T10:00:00.000Z',
  state: 'open',
  version: 1,
  secrets: { text: 'Meer avonden' },
};
const FROM_CLIENT: Suggestion = {
  ...RECEIVED,
  role: 'client',
  secrets: { text: 'Meer avonden', senderId: 'client-1' },
};

const send = (sender?: typeof CLIENT) =>
  sendSuggestion({ suggestionId: 'suggestion-1', text: 'Meer avonden', ...(sender ? { sender } : {}) }, RULES, NOW);
const entry = (act: string, action: string, rule: string) => [
  { act, action: `suggestion.${action}`, rules: [rule], facts: { suggestion: 'suggestion-1' } },
];
const notice = (name: string, recipient: object) => ({
  type: 'notify',
  notice: `suggestion-${name}`,
  recipient,
  facts: { suggestion: 'suggestion-1' },
});
const keep = put('suggestion-retention', 'suggestion-1', 'suggestion', '2027-03-05');
const forget = drop('suggestion-retention', 'suggestion-1', 'suggestion');
const answered = (one: Suggestion): Suggestion => ({
  ...one,
  state: 'answered',
  answeredAt: '2026-03-05T10:00:00.000Z',
  secrets: { ...one.secrets, answer: 'Dat doen wij' },
});

const REACHES = 'suggestion.reaches-owner';
const COMES = entry('collect', 'send', REACHES);
const TO_OWNER = notice('received', { to: 'owner' });
// Anybody can cause it: the relay counts such mails.
const BY_ANYBODY = { ...TO_OWNER, facts: { ...TO_OWNER.facts, sentBy: 'anybody' } };
const ANSWERS = entry('record', 'answer', REACHES);

test.each([
  ['from nobody who is known', send(), RECEIVED, COMES, [keep], [BY_ANYBODY]],
  ['from a client', send(CLIENT), FROM_CLIENT, COMES, [keep], [TO_OWNER]],
  ['answered to nobody', answerSuggestion(RECEIVED, 'Dat doen wij', NOW), answered(RECEIVED), ANSWERS, [], []],
  [
    'answered to the client',
    answerSuggestion(FROM_CLIENT, 'Dat doen wij', NOW),
    answered(FROM_CLIENT),
    ANSWERS,
    [],
    [notice('answer', { to: 'person', personId: 'client-1' })],
  ],
  [
    'erased with the last dossier',
    eraseSuggestion('suggestion-1'),
    undefined,
    entry('erase', 'erase', 'erasure.complete'),
    [forget],
    [],
  ],
  [
    'destroyed at its term',
    endSuggestion('suggestion-1'),
    undefined,
    entry('destroy', 'end', 'retention.term-and-ground'),
    [forget],
    [],
  ],
])('[RIO-end] a suggestion %s: record, audit entry, agenda and effects', (_, outcome, next, audit, agenda, effects) => {
  expect(outcome).toStrictEqual({ ok: true, next, audit, agenda, effects });
});

test('[RIO-end] one that was answered is not answered again', () => {
  expect(answerSuggestion(answered(FROM_CLIENT), 'Nog eens', NOW)).toStrictEqual({
    ok: false,
    refusal: { code: 'suggestion-answered', rule: REACHES },
  });
});
