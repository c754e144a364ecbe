import type { proof } from '../../domain/proof/feature.ts';
import { dayWritten, momentWritten } from '../mail/words.ts';
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
  'practice-restored': ({ from, until, consents, opensOn }) => ({
    nl: {
      subject: 'Gegevens zijn teruggezet naar een eerder moment',
      lines: [
        `Uw systeembeheerder heeft de gegevens teruggezet naar ${momentWritten(from, 'nl')}. Wat daarna is gedaan, tot ${momentWritten(until, 'nl')}, kan weg zijn.`,
        'Vraag uw coaches wat zij in die tijd deden, en kijk in uw mail. Denk aan nieuwe dossiers, bestanden, correcties, beperkingen en bewaarbesluiten, en aan accounts die u blokkeerde. Leg het opnieuw vast.',
        ...(consents === '0'
          ? []
          : [
              `Van ${consents} ${consents === '1' ? 'toestemming' : 'toestemmingen'} is niet zeker of de cliënt die in die tijd introk. Zij openen niets tot ${dayWritten(opensOn, 'nl')}. De cliënten hebben hierover een mail.`,
            ]),
        'Gegevens kwijtraken is een datalek. Leg het vast in het register van datalekken, en beoordeel binnen 72 uur of u het moet melden (AVG artikel 33).',
      ],
    },
    en: {
      subject: 'Data were brought back to an earlier moment',
      lines: [
        `Your engineer brought the data back to ${momentWritten(from, 'en')}. What was done after that, until ${momentWritten(until, 'en')}, may be gone.`,
        'Ask your coaches what they did in that time, and look in your mail. Think of new dossiers, files, corrections, restrictions and decisions to keep something, and of accounts that you blocked. Please record it again.',
        ...(consents === '0'
          ? []
          : [
              `Of ${consents} ${consents === '1' ? 'consent' : 'consents'} it is not certain whether the client withdrew it in that time. They open nothing until ${dayWritten(opensOn, 'en')}. The clients have a mail about it.`,
            ]),
        'Losing data is a breach. Please record it in the register of breaches, and judge within 72 hours whether you have to notify it (GDPR article 33).',
      ],
    },
  }),
} satisfies NoticeWordsOf<typeof proof>;
