import type { Outcome } from '../../domain/complaint/complaint.ts';
import type { Text } from '../../policies/types.ts';

/** What came of a complaint, as it is said to who complained. */
export const OUTCOME_NAMES: { readonly [O in Outcome]: Text } = {
  founded: { nl: 'gegrond', en: 'upheld' },
  partly: { nl: 'voor een deel gegrond', en: 'upheld in part' },
  unfounded: { nl: 'niet gegrond', en: 'not upheld' },
  'not-taken-up': { nl: 'niet in behandeling genomen', en: 'not taken up' },
};
