import type { disclosure } from '../../domain/disclosure/feature.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** Sharing documents with a principal. */
export const disclosureProblems = {
  'medical-disclosure-refused': {
    status: 422,
    title: { nl: 'Dit stuk mag niet naar een werkgever', en: 'This document may not go to an employer' },
    detail: {
      nl: 'Dit stuk gaat over gezondheid. Een werkgever mag dat niet krijgen, ook niet met toestemming. Haal het stuk uit de keuze.',
      en: 'This document is about health. An employer may not have it, not even with consent. Take it out of the selection.',
    },
  },
  'report-contents': {
    status: 422,
    title: { nl: 'Zeg wat er in het verslag staat', en: 'Say what the report holds' },
    detail: {
      nl: 'Een verslag voor een werkgever gaat alleen over wat iemand kan, hoe lang het duurt en welke aanpassingen helpen. Kies wat erin staat. Staat er iets anders in, deel het dan niet.',
      en: 'A report for an employer is only about what somebody can do, how long it takes and which adaptations help. Choose what it holds. If it holds anything else, do not share it.',
    },
  },
  'document-unknown': {
    status: 422,
    title: { nl: 'Dit stuk zit niet in het dossier', en: 'This document is not in the dossier' },
    detail: {
      nl: 'Een van de gekozen stukken zit niet in dit dossier. Kies de stukken opnieuw uit de lijst.',
      en: 'One of the chosen documents is not in this dossier. Choose the documents from the list again.',
    },
  },
} as const satisfies ProblemsOf<typeof disclosure>;
