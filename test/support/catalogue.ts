import {
  AUDIT_READERS,
  COMPLAINT_RULES,
  type ComplaintAction,
  DOSSIER_RULES,
  type DossierAction,
  type DossierAuditAction,
  FEATURES,
  NOTICE_RULES,
  type Notice,
  PRACTICE_RULES,
  type PracticeAction,
  type RefusalCode,
  type RuleId,
} from '../../domain/catalogue.ts';

// `Object.keys` does not know the names; each table has exactly those of its type.
export const NOTICES = Object.keys(NOTICE_RULES) as Notice[];
export const PRACTICE_ACTIONS = Object.keys(PRACTICE_RULES) as PracticeAction[];
export const COMPLAINT_ACTIONS = Object.keys(COMPLAINT_RULES) as ComplaintAction[];
export const DOSSIER_ACTIONS = Object.keys(DOSSIER_RULES) as DossierAction[];
export const REFUSAL_CODES = FEATURES.flatMap((feature): readonly RefusalCode[] =>
  'refusals' in feature ? feature.refusals : [],
);
export const DOSSIER_AUDIT = Object.keys(AUDIT_READERS) as DossierAuditAction[];
export const RULE_IDS = FEATURES.flatMap((feature): readonly RuleId[] => ('rules' in feature ? feature.rules : []));
