import { yes } from './consents.ts';
import type { Practice } from './practice.ts';
import type { Dossier } from './story.ts';

/** Something of a dossier on paper since today, in the first of the locked places: a document of it, or a letter that came in. @returns its id */
export async function onPaper(
  one: Practice,
  { dossierId, coach }: Dossier,
  documentId?: string,
  more: object = {},
): Promise<string> {
  const letter = { words: 'Brief van de gemeente', category: one.policy.categories[0]?.id };
  const what = documentId === undefined ? letter : { documentId };
  const body = { ...what, printedOn: one.today(), place: one.policy.paper.places[0]?.id, ...more };
  return yes<{ copyId: string }>(await one.call('recordPaper', { dossierId }, { as: coach, body })).copyId;
}
