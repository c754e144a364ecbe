import type { Temporal } from 'temporal-polyfill';
import type { DossierAction, PracticeAction } from '../../../domain/access/actions.ts';
import { authorize } from '../../../domain/access/authorize.ts';
import { relationTo } from '../../../domain/access/relation.ts';
import type { Actor } from '../../../domain/person.ts';
import type { DossierStore, LoadedDossier } from '../../../stores/dossiers.ts';
import { type Problem, problem } from './types.ts';

type Asked = { readonly actor: Actor; readonly now: Temporal.Instant; readonly ifMatch?: number };

export type Opened = LoadedDossier & { readonly ok: true };

/**
 * Load and authorize, the first two of the four steps. What is not for the asker to know about is "not found", also when it
 * exists.
 */
export async function openDossier(
  dossiers: DossierStore,
  call: Asked,
  dossierId: string,
  action: DossierAction,
): Promise<Opened | Problem> {
  const loaded = await dossiers.load(dossierId);
  if (!loaded) return problem('not-found', { article: 'EK-7.1' });
  const { dossier } = loaded;
  const { actor, now } = call;
  const relation = relationTo(actor, dossier);
  const verdict = authorize({ actor, action, relation, state: dossier.state, grants: [], now });
  if (!verdict.allow) return problem(verdict.hidden ? 'not-found' : 'not-allowed', { article: verdict.article });
  if (call.ifMatch !== undefined && call.ifMatch !== dossier.version) return problem('version-conflict');
  return { ok: true, ...loaded };
}

/** May this actor do this in the practice at all? */
export function mayInPractice(actor: Actor, action: PracticeAction): Problem | undefined {
  const verdict = authorize({ actor, action });
  return verdict.allow ? undefined : problem('not-allowed', { article: verdict.article });
}
