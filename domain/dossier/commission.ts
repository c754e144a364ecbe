import { decided, type Outcome } from '../decision.ts';
import { refuseLoss } from '../destruction.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { refuse } from '../refusal.ts';
import type { Dossier } from './dossier.ts';

/** Who commissions the trajectory, on which decision (RIO-1.4, EK-1.5). The reference is sealed: it may hold a name. */
export type Commission = { readonly principalId: string; readonly decisionReference?: string };

/** Records or corrects the principal and the reference of its decision, which often comes later than the client. */
export function changeCommission(dossier: Dossier, commission: Commission, principalKnown: boolean): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (!principalKnown) return refuse('principal-unknown', 'dossier.commission', 'principalId');
  const { principalId, decisionReference } = commission;
  const forbidden = refuseForbiddenText({ decisionReference });
  if (forbidden) return forbidden;
  const { decisionReference: _, ...kept } = dossier.secrets;
  const secrets = { ...kept, ...(decisionReference === undefined ? {} : { decisionReference }) };
  const lost = refuseLoss(dossier, secrets);
  if (lost) return lost;
  return decided<Dossier>(
    { ...dossier, principalId, secrets },
    { act: 'change', action: 'commission.change', rules: ['dossier.commission'], facts: { principal: principalId } },
  );
}
