import type { Temporal } from 'temporal-polyfill';
import { decided, type Outcome } from '../decision.ts';
import { refuseUnderHold } from '../destruction.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { no, tellOwner } from './parts.ts';
import type { RightKind, RightsRequest } from './request.ts';
import { type RightsRules, rulesOf } from './rules.ts';

/** A legal hold keeps this kind from being carried out: the owner hears it, and resumes the request when the hold is lifted. */
export function holdBack(
  request: RightsRequest,
  kind: RightKind,
  rules: RightsRules,
  now: Temporal.Instant,
): Outcome<RightsRequest> {
  if (request.state !== 'decided') return no('rights-not-decided', 'rights.carried-out');
  const heldAt = now.toString({ fractionalSecondDigits: 3 });
  const next: RightsRequest = {
    ...request,
    executions: request.executions.map((one) => (one.kind === kind && one.state === 'todo' ? { ...one, heldAt } : one)),
  };
  return decided<RightsRequest>(
    next,
    {
      act: 'keep',
      action: 'rights.held',
      rules: [...rulesOf(rules, [kind], 'rights.carried-out'), 'hold.blocks-destruction'],
      facts: { request: request.requestId, kind },
    },
    { effects: [tellOwner(next, 'rights-held', { kind })] },
  );
}

/**
 * The removal of one document begins: its record goes with this commit, which holds only while the dossier has the version that
 * was read. The bytes follow; until they are gone the execution names the document.
 */
export function beginRemoval(
  request: RightsRequest,
  kind: RightKind,
  documentId: string,
  dossier: Pick<Dossier, 'hold'>,
  rules: RightsRules,
): Outcome<RightsRequest> {
  if (request.state !== 'decided') return no('rights-not-decided', 'rights.carried-out');
  const held = refuseUnderHold(kind, dossier, 'rights.erasure-exceptions', 'kind');
  if (held) return held;
  const executions = request.executions.map((one) => (one.kind === kind ? { ...one, removing: documentId } : one));
  return decided<RightsRequest>(
    { ...request, executions },
    {
      act: 'erase',
      action: 'rights.remove-document',
      rules: rulesOf(rules, [kind], 'rights.carried-out'),
      facts: { request: request.requestId, kind, document: documentId },
    },
  );
}
