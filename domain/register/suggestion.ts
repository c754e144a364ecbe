import type { Temporal } from 'temporal-polyfill';
import { type AgendaChange, type AgendaItem, putOn } from '../agenda.ts';
import { addYears, dayOf } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Effect } from '../effect.ts';
import { refuseForbiddenText } from '../free-text.ts';
import type { Actor, Role } from '../person/person.ts';
import { refuse } from '../refusal.ts';
import { BY_ANYBODY } from './held-back.ts';

/** What the suggestions read of a practice's policy. */
export type SuggestionRules = { readonly registers: { readonly suggestionYears: number } };

/** A suggestion for improvement (RIO-end). */
export type Suggestion = {
  readonly suggestionId: string;
  /** ISO instant. */
  readonly receivedAt: string;
  readonly state: 'open' | 'answered';
  readonly answeredAt?: string;
  /** What the sender is to the practice; absent when nobody signed in. */
  readonly role?: Role;
  readonly version: number;
  readonly secrets: {
    readonly text: string;
    /** To whom the answer goes. */
    readonly senderId?: string;
    readonly answer?: string;
  };
};

const itemOf = ({ suggestionId }: Suggestion, dueOn: string): AgendaItem => ({
  subject: suggestionId,
  kind: 'suggestion-retention',
  reference: 'suggestion',
  dueOn,
});

const dropRetention = (suggestionId: string): AgendaChange => ({
  op: 'drop',
  subject: suggestionId,
  kind: 'suggestion-retention',
  reference: 'suggestion',
});

const tell = (
  { suggestionId }: Suggestion,
  notice: 'suggestion-received' | 'suggestion-answer',
  recipient: Extract<Effect, { type: 'notify' }>['recipient'],
  more: Readonly<Record<string, string>> = {},
): Effect => ({ type: 'notify', notice, recipient, facts: { suggestion: suggestionId, ...more } });

/** Takes a suggestion in, from anyone, and tells the owner that there is one. */
export function sendSuggestion(
  { suggestionId, text, sender }: { suggestionId: string; text: string; sender?: Actor },
  rules: SuggestionRules,
  now: Temporal.Instant,
): Outcome<Suggestion> {
  const forbidden = refuseForbiddenText({ text });
  if (forbidden) return forbidden;
  const suggestion: Suggestion = {
    suggestionId,
    receivedAt: now.toString({ fractionalSecondDigits: 3 }),
    state: 'open',
    ...(sender ? { role: sender.role } : {}),
    version: 1,
    secrets: { text, ...(sender ? { senderId: sender.personId } : {}) },
  };
  const today = dayOf(now);
  return decided(
    suggestion,
    {
      act: 'collect',
      action: 'suggestion.send',
      rules: ['suggestion.reaches-owner'],
      facts: { suggestion: suggestionId },
    },
    {
      agenda: [putOn(itemOf(suggestion, addYears(today, rules.registers.suggestionYears)), today)],
      effects: [tell(suggestion, 'suggestion-received', { to: 'owner' }, sender ? {} : BY_ANYBODY)],
    },
  );
}

/** Answers it, once, and tells the sender who is known. */
export function answerSuggestion(suggestion: Suggestion, answer: string, now: Temporal.Instant): Outcome<Suggestion> {
  if (suggestion.state === 'answered') return refuse('suggestion-answered', 'suggestion.reaches-owner');
  const forbidden = refuseForbiddenText({ answer });
  if (forbidden) return forbidden;
  const { suggestionId, secrets } = suggestion;
  const { senderId } = secrets;
  return decided<Suggestion>(
    {
      ...suggestion,
      state: 'answered',
      answeredAt: now.toString({ fractionalSecondDigits: 3 }),
      secrets: { ...secrets, answer },
    },
    {
      act: 'record',
      action: 'suggestion.answer',
      rules: ['suggestion.reaches-owner'],
      facts: { suggestion: suggestionId },
    },
    senderId === undefined
      ? {}
      : { effects: [tell(suggestion, 'suggestion-answer', { to: 'person', personId: senderId })] },
  );
}

/** Who sent it has no dossier here any more: what they wrote goes with the last one (RIO-6.3; AVG 17). */
export const eraseSuggestion = (suggestionId: string): Outcome<undefined> =>
  decided(
    undefined,
    { act: 'erase', action: 'suggestion.erase', rules: ['erasure.complete'], facts: { suggestion: suggestionId } },
    { agenda: [dropRetention(suggestionId)] },
  );

/** Its term is over: nothing of it stays but that it was (RIO-6.1). */
export const endSuggestion = (suggestionId: string): Outcome<undefined> =>
  decided(
    undefined,
    {
      act: 'destroy',
      action: 'suggestion.end',
      rules: ['retention.term-and-ground'],
      facts: { suggestion: suggestionId },
    },
    { agenda: [dropRetention(suggestionId)] },
  );
