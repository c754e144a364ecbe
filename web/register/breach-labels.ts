import type { Bilingual } from '../words/language.tsx';
import type { BreachField } from './breach-fields.ts';

/** The questions of the form, by what they fill. */
export const LABELS: Bilingual<{ readonly [F in BreachField]: string }> = {
  nl: {
    awareAt: 'Wanneer wist de praktijk ervan?',
    kinds: 'Wat is er misgegaan?',
    foundBy: 'Wie ontdekte het?',
    happened: 'Wat is er gebeurd?',
    categories: 'Om welke soorten gegevens gaat het?',
    people: 'Om hoeveel mensen gaat het ongeveer?',
    records: 'Om hoeveel stukken gaat het ongeveer?',
    risk: 'Het risico voor de betrokkenen',
    reasonsRisk: 'Waarom is het risico zo?',
    consequences: 'De waarschijnlijke gevolgen',
    measures: 'Welke maatregelen nam u, of neemt u?',
    notifiedAuthorityAt: 'Wanneer meldde u het bij de toezichthouder?',
    reasonsLate: 'Waarom kwam de melding later dan 72 uur?',
    notifiedPeopleAt: 'Wanneer lichtte u de betrokkenen in?',
    peopleNotTold: 'Of waarom hoeft dat niet?',
    reasonsNotTold: 'Waarom geldt die reden hier?',
    publicCommunication: 'Waar en hoe maakte u het openbaar?',
  },
  en: {
    awareAt: 'When did the practice become aware of it?',
    kinds: 'What went wrong?',
    foundBy: 'Who found it?',
    happened: 'What happened?',
    categories: 'Which categories of data is it about?',
    people: 'About how many people does it concern?',
    records: 'About how many records does it concern?',
    risk: 'The risk to the people concerned',
    reasonsRisk: 'Why is the risk so?',
    consequences: 'The likely consequences',
    measures: 'Which measures did you take, or will you?',
    notifiedAuthorityAt: 'When did you notify the authority?',
    reasonsLate: 'Why did the notification come after the 72 hours?',
    notifiedPeopleAt: 'When did you tell the people concerned?',
    peopleNotTold: 'Or why need they not be told?',
    reasonsNotTold: 'Why does that ground hold here?',
    publicCommunication: 'Where and how did you make it public?',
  },
};
