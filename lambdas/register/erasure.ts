import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { eraseSuggestion, type Suggestion } from '../../domain/register/suggestion.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { SuggestionStore } from '../../stores/suggestions.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import { liveDossier } from '../shared/still-there.ts';

type SuggestionErasurePorts = SystemPorts & {
  readonly suggestions: Pick<SuggestionStore, 'ofPerson' | 'removeWrites'>;
};

/**
 * Erases what a client suggested while signed in: the text, the answer and who sent it, with the key they were sealed with. Twice
 * is harmless.
 * @throws when the practice's chain is contended: try again.
 */
export async function eraseSuggestions(ports: SuggestionErasurePorts, clientId: string): Promise<Suggestion[]> {
  const found = (await ports.suggestions.ofPerson(clientId)).map(({ suggestion }) => suggestion);
  for (const { suggestionId } of found) {
    const outcome = eraseSuggestion(suggestionId);
    if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`);
    const writes = await ports.suggestions.removeWrites(suggestionId);
    const result = await commitBySystem(ports, ORGANISATION_CHAIN, outcome, writes);
    if (!result.ok) throw new Error('The chain is contended');
  }
  return found;
}

/**
 * What becomes of a client's suggestions when one of their dossiers is destroyed: they are about no dossier, so they stay for as
 * long as another dossier lives, and go with the last.
 * @returns those that went.
 */
export async function partWithSuggestions(
  ports: SuggestionErasurePorts & { readonly dossiers: Pick<DossierStore, 'ofPerson' | 'load'> },
  { dossierId, clientId }: { readonly dossierId: string; readonly clientId: string },
): Promise<Suggestion[]> {
  return (await hasAnotherDossier(ports, clientId, dossierId)) ? [] : eraseSuggestions(ports, clientId);
}

/** One that is not being destroyed itself. */
async function hasAnotherDossier(
  { dossiers }: { readonly dossiers: Pick<DossierStore, 'ofPerson' | 'load'> },
  clientId: string,
  dossierId: string,
): Promise<boolean> {
  let after: string | undefined;
  do {
    const page = await dossiers.ofPerson(clientId, PAGE, after);
    for (const entry of page.items.filter((one) => one.dossierId !== dossierId)) {
      if (await liveDossier({ dossiers }, entry.dossierId)) return true;
    }
    after = page.next;
  } while (after !== undefined);
  return false;
}

/** Dossiers of one client, read at a time. */
const PAGE = 100;
