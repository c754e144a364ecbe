import type { Bilingual } from '../words/language.tsx';

export const START_WORDS: Bilingual<{
  first: string;
  firstText: string;
  how: string;
  none: string;
  choose: string;
  givenOn: string;
  givenHint: string;
  mailed: string;
  record: string;
  given: string;
  second: string;
  secondText: string;
  startedOn: string;
  startHint: string;
  notYet: string;
  start: string;
  started: string;
  back: string;
  version: string;
}> = {
  nl: {
    first: '1. Het privacyreglement',
    firstText:
      'De cliënt moet eerst weten hoe de praktijk met gegevens omgaat. Daarom kan een traject niet beginnen voordat de cliënt het reglement kreeg dat dan geldt.',
    how: 'Hoe kreeg de cliënt het?',
    none: 'Kies …',
    choose: 'Kies hoe de cliënt het reglement kreeg.',
    givenOn: 'Op welke dag?',
    givenHint: 'Niet in de toekomst. Het traject kan niet vóór deze dag beginnen.',
    mailed: 'Kiest u e-mail, dan sturen wij het nu.',
    record: 'Vastleggen',
    given: 'Gegeven op',
    second: '2. De eerste dag',
    secondText: 'De cliënt ziet deze dag op de tijdlijn van het dossier.',
    startedOn: 'Eerste dag van het traject',
    startHint: 'Vandaag of eerder, en niet vóór de dag waarop de cliënt het reglement kreeg.',
    notYet: 'Dit kan zodra vastligt dat de cliënt het reglement heeft.',
    start: 'Traject beginnen',
    started: 'Het traject is begonnen op',
    back: 'Naar het dossier',
    version: 'Versie',
  },
  en: {
    first: '1. The privacy regulation',
    firstText:
      'The client has to know first how the practice handles data. That is why a trajectory cannot start before the client was given the regulation then in force.',
    how: 'How was it given to the client?',
    none: 'Choose …',
    choose: 'Choose how the client was given the regulation.',
    givenOn: 'On which day?',
    givenHint: 'Not in the future. The trajectory cannot start before this day.',
    mailed: 'When you choose e-mail, we send it now.',
    record: 'Record',
    given: 'Given on',
    second: '2. The first day',
    secondText: 'The client sees this day on the timeline of the dossier.',
    startedOn: 'First day of the trajectory',
    startHint: 'Today or earlier, and not before the day on which the client was given the regulation.',
    notYet: 'This can be done once it is recorded that the client has the regulation.',
    start: 'Start the trajectory',
    started: 'The trajectory started on',
    back: 'To the dossier',
    version: 'Version',
  },
};

/** How a regulation can be given. */
export const CHANNELS: Bilingual<Readonly<Record<string, string>>> = {
  nl: { portal: 'In het portaal', email: 'Per e-mail', letter: 'Per brief', 'in-person': 'In handen gegeven' },
  en: { portal: 'In the portal', email: 'By e-mail', letter: 'By letter', 'in-person': 'Handed over' },
};
