import type { Temporal } from 'temporal-polyfill';
import { decided, type Outcome } from '../decision.ts';
import { no, tellRecipient } from './parts.ts';
import type { RightKind, RightsRequest, Told } from './request.ts';
import { type RightsRules, rulesOf } from './rules.ts';

/** Of these every principal that got the data is told (AVG 19). */
const TOLD_KINDS: readonly RightKind[] = ['correction', 'completion', 'removal', 'erasure', 'restriction'];

/** What recipients have to hear: the kinds that were granted, wholly or in part. */
export const kindsToTell = ({ executions }: Pick<RightsRequest, 'executions'>): RightKind[] =>
  executions.map(({ kind }) => kind).filter((kind) => TOLD_KINDS.includes(kind));

/** Principals that have not heard yet. */
export const toTell = (request: RightsRequest, principals: readonly string[]): string[] =>
  kindsToTell(request).length === 0
    ? []
    : [...new Set(principals)].filter((id) => !request.told.some(({ principalId }) => principalId === id)).sort();

/**
 * Tells one principal that got data of this dossier what changed (AVG 19, EK-10.5), through everybody who acts for it, and
 * records it: the client can see who was told.
 */
export function tellPrincipal(
  request: RightsRequest,
  principalId: string,
  people: readonly string[],
  dossierNumber: string,
  rules: RightsRules,
  now: Temporal.Instant,
): Outcome<RightsRequest> {
  if (request.state !== 'decided') return no('rights-not-decided', 'rights.recipients-told');
  const kinds = kindsToTell(request);
  const told: Told = { principalId, at: now.toString({ fractionalSecondDigits: 3 }), kinds };
  const facts = { dossier: dossierNumber, kinds: kinds.join(' ') };
  return decided<RightsRequest>(
    { ...request, told: [...request.told, told] },
    {
      act: 'disclose',
      action: 'rights.tell-recipient',
      rules: rulesOf(rules, kinds, 'rights.recipients-told', 'rights.carried-out'),
      facts: { request: request.requestId, principal: principalId, kinds: kinds.join(' '), people: people.length },
    },
    { effects: people.map((personId) => tellRecipient(personId, facts)) },
  );
}
