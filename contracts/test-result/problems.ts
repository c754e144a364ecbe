import type { testResult } from '../../domain/test-result/feature.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** Asking somebody outside the practice for a test result. */
export const testResultProblems = {
  'category-no-test-result': {
    status: 422,
    title: { nl: 'Dit is geen testuitslag', en: 'This is no test result' },
    detail: {
      nl: 'Aan een externe testafnemer vraagt u alleen de uitslag van een test. Kies een soort uit de lijst. Voeg andere documenten zelf toe.',
      en: 'You can ask an external test administrator for the result of a test only. Choose a kind from the list. Add other documents yourself.',
    },
  },
  'test-invitation-ended': {
    status: 409,
    title: { nl: 'Deze uitnodiging is al voorbij', en: 'This invitation has ended already' },
    detail: {
      nl: 'De uitnodiging is gebruikt, ingetrokken of verlopen, of kwam niet aan. Kijk in de lijst hoe het ervoor staat. Hebt u nog iets nodig, stuur dan een nieuwe uitnodiging.',
      en: 'The invitation was used, taken back, has lapsed, or did not arrive. See in the list how it stands. If you still need something, send a new invitation.',
    },
  },
  'test-invitation-unknown': {
    status: 404,
    title: { nl: 'Deze link werkt niet', en: 'This link does not work' },
    detail: {
      nl: 'De link klopt niet, of is gebruikt, ingetrokken of verlopen. Open de hele link uit de mail. Werkt hij dan nog niet, vraag de coach om een nieuwe.',
      en: 'The link is not right, or was used, taken back or has lapsed. Open the whole link from the mail. If it still does not work, ask the coach for a new one.',
    },
  },
} as const satisfies ProblemsOf<typeof testResult>;
