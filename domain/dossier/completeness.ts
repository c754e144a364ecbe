import type { Document } from '../document/document.ts';
import type { Rules } from '../rules.ts';
import { regulationOn } from '../rules.ts';
import type { Dossier, DossierState } from './dossier.ts';

/** What a dossier in order has from a stage on: one document of the category at least. */
export type Expectation = { readonly category: string; readonly from: Extract<DossierState, 'running' | 'ended'> };

/** A hint that something may be missing; never a stop. */
export type Hint =
  | { readonly code: 'notice-missing' }
  | { readonly code: 'decision-reference-missing' }
  | { readonly code: 'document-expected'; readonly category: string }
  | { readonly code: 'document-unfinished'; readonly documentId: string };

const STAGES: readonly DossierState[] = ['registered', 'running', 'ended'];
const reached = (state: DossierState, from: DossierState): boolean => STAGES.indexOf(state) >= STAGES.indexOf(from);

/**
 * What the coach may still have to do to keep the dossier in order (EK-6.2; EK-1.5 for the reference of the principal's
 * decision; RIO-2.1 for the regulation).
 */
export function hintsOf(
  dossier: Dossier,
  documents: readonly Document[],
  rules: Rules & { readonly completeness: readonly Expectation[] },
  today: string,
): Hint[] {
  const inForce = regulationOn(rules, today);
  const informed = dossier.notices.some(({ regulationVersion }) => regulationVersion === inForce);
  const kept = documents.filter(({ state }) => state !== 'rejected');
  return [
    ...(informed || dossier.state === 'ended' ? [] : [{ code: 'notice-missing' } as const]),
    ...(dossier.principalId !== undefined && dossier.secrets.decisionReference === undefined
      ? [{ code: 'decision-reference-missing' } as const]
      : []),
    ...rules.completeness
      .filter(({ from, category }) => reached(dossier.state, from) && !kept.some((one) => one.category === category))
      .map(({ category }) => ({ code: 'document-expected', category }) as const),
    ...kept
      .filter(({ state, announcedOn }) => state === 'announced' && announcedOn < today)
      .map(({ documentId }) => ({ code: 'document-unfinished', documentId }) as const),
  ];
}

/** How the coach puts the documents in order: by kind, or by day; the other one decides among equals. */
export const DOCUMENT_ORDERS = ['category', 'date'] as const;
export type DocumentOrder = (typeof DOCUMENT_ORDERS)[number];

export const inOrder = (documents: readonly Document[], order: DocumentOrder): Document[] => {
  const keys = ({ category, announcedOn, documentId }: Document): readonly string[] =>
    order === 'category' ? [category, announcedOn, documentId] : [announcedOn, category, documentId];
  return documents.toSorted((one, other) => keys(one).join('\n').localeCompare(keys(other).join('\n'), 'en'));
};
