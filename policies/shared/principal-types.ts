import type { ArticleId } from '../../domain/article.ts';
import type { Policy, PrincipalType, Text } from '../types.ts';

const NAMES = {
  employer: { nl: 'Werkgever', en: 'Employer' },
  uwv: { nl: 'UWV', en: 'UWV (benefits agency)' },
  municipality: { nl: 'Gemeente', en: 'Municipality' },
  'direct-manager': { nl: 'Direct leidinggevende', en: 'Direct manager' },
} as const satisfies { readonly [type in PrincipalType]: Text };

/** Who may commission a trajectory, by the article that says so. */
export const principalTypesOf = (article: ArticleId, types: readonly PrincipalType[]): Policy['principalTypes'] =>
  types.map((id) => ({ id, name: NAMES[id], article }));
