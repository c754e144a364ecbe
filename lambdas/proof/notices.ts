import type { proof } from '../../domain/proof/feature.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';

/** About the log itself. */
export const proofNotices = {
  'chain-broken': ({ faults }) => ({
    nl: {
      subject: 'Het logboek klopt niet',
      lines: [
        `Er wordt steeds nagekeken of er in het logboek niets is veranderd of weggehaald. Nu klopt het op ${faults} ${faults === '1' ? 'plek' : 'plekken'} niet.`,
        'Laat uw systeembeheerder vandaag kijken. In de handleiding voor beheer staat wat te doen, onder "A chain does not hold".',
      ],
    },
    en: {
      subject: 'The log does not hold',
      lines: [
        `The log is checked all the time for anything that was changed or taken away. Now it does not hold in ${faults} ${faults === '1' ? 'place' : 'places'}.`,
        'Please have your engineer look today. The runbook says what to do, under "A chain does not hold".',
      ],
    },
  }),
} satisfies NoticeWordsOf<typeof proof>;
