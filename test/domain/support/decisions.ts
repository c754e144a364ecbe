import type { AuditDraft } from '../../../domain/audit.ts';
import { decided, type Outcome } from '../../../domain/decision.ts';

export const DRAFT: AuditDraft = { act: 'keep', action: 'hold.place', rules: ['hold.blocks-destruction'] };

/** A yes that changes nothing. */
export const allowedDecision = (): Outcome<undefined> => decided(undefined, DRAFT);
