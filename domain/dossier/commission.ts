import { decided, type Outcome } from '../decision.ts';
import { refuseLoss } from '../destruction.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { refuse } from '../refusal.ts';
import type { Dossier } from './dossier.ts';

/** Who commissions the trajectory, on which decision (RIO-1.4, EK-1.5). The reference is sealed: it may hold a name. */
export type Commission = {
  readonly principalId: string;
  /** Null takes it away; what is not sent stays, as long as the principal is the same. */
  readonly decisionReference?: string | null | undefined;
};

/** Records or corrects the principal and the reference of its decision, which often comes later than the client. */
export function changeCommission(dossier: Dossier, commission: Commission, principalKnown: boolean): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (!principalKnown) return refuse('principal-unknown', 'dossier.commission', 'principalId');
  const { principalId, decisionReference } = commission;
  const forbidden = refuseForbiddenText({ decisionReference: decisionReference ?? undefined });
  if (forbidden) return forbidden;
  const { decisionReference: before, ...kept } = dossier.secrets;
  // The reference is of a decision of the principal; one that stood there before it was known whose, can be theirs.
  const stays = principalId === (dossier.principalId ?? principalId) ? before : undefined;
  const reference = decisionReference === undefined ? stays : decisionReference;
  const secrets = { ...kept, ...(reference ? { decisionReference: reference } : {}) };
  const lost = refuseLoss(dossier, secrets);
  if (lost) return lost;
  return decided<Dossier>(
    { ...dossier, principalId, secrets },
    { act: 'change', action: 'commission.change', rules: ['dossier.commission'], facts: { principal: principalId } },
  );
}
