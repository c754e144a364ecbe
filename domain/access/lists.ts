import { DOSSIER_RULES, type DossierAction } from '../catalogue.ts';

/** Lists by another name: what is to happen by itself, the log, what was given to whom, the requests, and the minutes. */
const OTHERS = [
  'agenda.read',
  'audit.read',
  'ledger.read',
  'rights.read',
  'time.read',
] as const satisfies DossierAction[];

/** What of a dossier lies in a list of its own. */
export type DossierList = Extract<DossierAction, `${string}.list`> | (typeof OTHERS)[number];
const isList = (action: string): action is DossierList =>
  action.endsWith('.list') || OTHERS.some((other) => other === action);
export const DOSSIER_LISTS: readonly DossierList[] = Object.keys(DOSSIER_RULES).filter(isList);
