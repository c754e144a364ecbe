import type { proof } from '../../domain/proof/feature.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** What is said of a dossier that is gone. */
export const proofProblems = {
  'no-paper-left': {
    status: 409,
    title: { nl: 'Er is geen papier meer', en: 'There is no paper any more' },
    detail: {
      nl: 'Van al het papier van dit dossier is al vastgelegd dat het weg is. U hoeft niets meer te doen.',
      en: 'Of all paper of this dossier it is recorded already that it is gone. You need not do anything more.',
    },
  },
  'more-paper-than-left': {
    status: 422,
    title: { nl: 'Zoveel papieren zijn er niet meer', en: 'There are not so many papers left' },
    detail: {
      nl: 'U vult meer papieren in dan er nog waren. Kijk bij het bewijs hoeveel er nog zijn, en vul dat of minder in.',
      en: 'You fill in more papers than there still were. See at the certificate how many there are, and fill in that number or less.',
    },
  },
} as const satisfies ProblemsOf<typeof proof>;
