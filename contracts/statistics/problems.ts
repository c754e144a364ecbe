import type { statistics } from '../../domain/statistics/feature.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** What can be wrong with what a trajectory came to, or with a release of anonymous figures. */
export const statisticsProblems = {
  'outcome-unknown': {
    status: 422,
    title: { nl: 'Deze uitkomst staat niet in de lijst', en: 'This outcome is not on the list' },
    detail: {
      nl: 'Kies een uitkomst uit de lijst van de praktijk, of laat dit veld leeg. De cijfers tellen alleen wat in de lijst staat.',
      en: 'Choose an outcome from the list of the practice, or leave this field empty. The figures only count what is on the list.',
    },
  },
  'release-purpose-unknown': {
    status: 400,
    title: { nl: 'Dit doel staat niet in het reglement', en: 'This purpose is not in the regulation' },
    detail: {
      nl: 'Cijfers geeft u alleen voor een doel uit het reglement. Kies een doel uit de lijst. Past er geen? Geef de cijfers dan niet.',
      en: 'You only give figures away for a purpose of the regulation. Choose a purpose from the list. Does none fit? Then do not give the figures.',
    },
  },
  'release-years': {
    status: 422,
    title: { nl: 'Het laatste jaar ligt vóór het eerste', en: 'The last year comes before the first' },
    detail: {
      nl: 'Kies als laatste jaar hetzelfde jaar als het eerste, of een later jaar.',
      en: 'Choose as the last year the same year as the first, or a later one.',
    },
  },
  'release-year-not-counted': {
    status: 422,
    title: { nl: 'Dit jaar is niet geteld', en: 'This year was not counted' },
    detail: {
      nl: 'Van dit jaar zijn er geen cijfers. Kies een jaar dat al geteld is. De cijfers van een jaar komen enkele maanden na het einde ervan.',
      en: 'There are no figures of this year. Choose a year that was counted already. The figures of a year come some months after its end.',
    },
  },
  'release-too-small': {
    status: 422,
    title: { nl: 'Er is te weinig om te geven', en: 'There is too little to give' },
    detail: {
      nl: 'In deze jaren eindigden zo weinig trajecten dat te zien zou zijn over wie het gaat. Kies ook een jaar met meer trajecten, of geef deze cijfers niet.',
      en: 'So few trajectories ended in these years that it would show who they are about. Choose a year with more trajectories as well, or do not give these figures.',
    },
  },
} as const satisfies ProblemsOf<typeof statistics>;
