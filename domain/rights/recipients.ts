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

/** People who are told in one commit: a transaction has a limit, and an organisation may have any number of accounts. */
const PEOPLE_AT_ONCE = 80;

/**
 * Tells one principal that got data of this dossier what changed (AVG 19, EK-10.5), through everybody who acts for it, and
 * records it once all of them were told: the client can see who was told. Those who come after the first part are told by
 * asking again.
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
  const from = request.telling?.principalId === principalId ? request.telling.upTo : '';
  const left = people.filter((personId) => personId > from).sort();
  const part = left.slice(0, PEOPLE_AT_ONCE);
  const upTo = part.at(-1);
  const { telling: _, ...rest } = request;
  const told: Told = { principalId, at: now.toString({ fractionalSecondDigits: 3 }), kinds };
  const facts = { dossier: dossierNumber, kinds: kinds.join(' ') };
  return decided<RightsRequest>(
    left.length > part.length && upTo !== undefined
      ? { ...rest, telling: { principalId, upTo } }
      : { ...rest, told: [...request.told, told] },
    {
      act: 'disclose',
      action: 'rights.tell-recipient',
      rules: rulesOf(rules, kinds, 'rights.recipients-told', 'rights.carried-out'),
      facts: { request: request.requestId, principal: principalId, kinds: kinds.join(' '), people: part.length },
    },
    { effects: part.map((personId) => tellRecipient(personId, facts)) },
  );
}
