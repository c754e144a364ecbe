import type { proof } from '../../domain/proof/feature.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';

/** About the log itself. */
export const proofNotices = {
  'left-paper-late': ({ certificate }) => ({
    nl: {
      subject: 'Is het papier van een vernietigd dossier weg?',
      lines: [
        'Een dossier is vernietigd, en toen was er nog papier. Er is nog niet vastgelegd dat dat papier ook weg is.',
        'Vraag het aan de coach. Leg bij het bewijs van vernietiging vast op welke dag en hoe het is gedaan. U krijgt dit bericht opnieuw zolang het niet is vastgelegd.',
      ],
      path: `/api/certificates/${certificate}`,
    },
    en: {
      subject: 'Is the paper of a destroyed dossier gone?',
      lines: [
        'A dossier was destroyed while there still was paper. Nobody has recorded yet that this paper is gone too.',
        'Ask the coach. Record at the certificate of destruction on which day and how it was done. You get this message again as long as it is not recorded.',
      ],
      path: `/api/certificates/${certificate}`,
    },
  }),
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
