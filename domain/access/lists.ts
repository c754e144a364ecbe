import { DOSSIER_RULES, type DossierAction } from '../catalogue.ts';

/** What of a dossier lies in a list of its own. */
export type DossierList = Extract<DossierAction, `${string}.list`>;
const isList = (action: string): action is DossierList => action.endsWith('.list');
export const DOSSIER_LISTS: readonly DossierList[] = Object.keys(DOSSIER_RULES).filter(isList);
