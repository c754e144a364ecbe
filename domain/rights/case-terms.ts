import { laterOf } from '../calendar.ts';
import type { TermRefused } from '../terms/refusal.ts';
import { type Extension, executionTerm, type RightCase, rightTerm, STOP_REASON } from '../terms/rights-terms.ts';
import type { Term } from '../terms/term.ts';
import type { Execution, RightKind, RightsRequest } from './request.ts';
import type { RightsRules } from './rules.ts';

export type KindTerm = { readonly kind: RightKind; readonly term: Term; readonly extendUntil: string };

type Timed = Pick<RightsRequest, 'receivedOn' | 'extension' | 'stop'>;

/** A clock that still stands is counted until today. */
function caseOf(request: Timed, kind: RightKind, today: string): RightCase {
  const { receivedOn, extension, stop } = request;
  const extensions: Extension[] = extension ? [{ by: extension.by, toldOn: extension.on }] : [];
  const until = stop && (stop.until ?? laterOf(today, stop.from));
  return {
    kind,
    received: receivedOn,
    extensions,
    ...(stop && until ? { stop: { reason: STOP_REASON, from: stop.from, until } } : {}),
  };
}

/**
 * Until when each kind is decided (AVG 12(3); EK-9.3c, EK-10.4), by the holidays that the policy has now: a day added to
 * its table moves open requests too. A kind that the policy no longer has, has no term.
 */
export function decisionTerms(
  request: Timed & Pick<RightsRequest, 'kinds'>,
  rules: RightsRules,
  today: string,
): KindTerm[] {
  return request.kinds.flatMap((kind) => {
    const found = rightTerm(rules.rights, caseOf(request, kind, today), rules.decreedHolidays);
    return found.ok ? [{ kind, term: found.term, extendUntil: found.extendUntil }] : [];
  });
}

/** The first no that a term has against this request as it would become. */
export function refusedBy(
  request: Timed & Pick<RightsRequest, 'kinds'>,
  rules: RightsRules,
  today: string,
): TermRefused | undefined {
  for (const kind of request.kinds) {
    const found = rightTerm(rules.rights, caseOf(request, kind, today), rules.decreedHolidays);
    if (!found.ok) return found;
  }
  return undefined;
}

export type Due = { readonly nominal: string; readonly outer: string };

const earliest = (terms: readonly Term[]): Due | undefined => {
  const [nominal] = terms.map((term) => term.nominal).sort();
  const [outer] = terms.map((term) => term.outer).sort();
  return nominal === undefined || outer === undefined ? undefined : { nominal, outer };
};

/** The days of the whole request: those of the kind that is due first. */
export const decisionDue = (request: RightsRequest, rules: RightsRules, today: string): Due | undefined =>
  earliest(decisionTerms(request, rules, today).map(({ term }) => term));

/** Until when one kind is carried out (EK-10.5). */
export function termOfExecution({ kind, from }: Execution, rules: RightsRules): Term | undefined {
  const found = executionTerm(rules.rights, { kind, decided: from }, rules.decreedHolidays);
  return found.ok ? found.term : undefined;
}

export const executionDue = (request: RightsRequest, rules: RightsRules): Due | undefined =>
  earliest(
    request.executions
      .filter(({ state }) => state === 'todo')
      .map((execution) => termOfExecution(execution, rules))
      .filter((term) => term !== undefined),
  );
