import type { paper } from '../../domain/paper/feature.ts';
import { full } from '../problems/full.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** What lies on paper, and its destruction. */
export const paperProblems = {
  'place-not-locked': {
    status: 422,
    title: { nl: 'Dit is geen afgesloten plaats', en: 'This is not a locked place' },
    detail: {
      nl: 'Papier ligt alleen achter slot. Kies een plaats uit de lijst, en leg het papier daar.',
      en: 'Paper lies under lock only. Choose a place from the list, and put the paper there.',
    },
  },
  'printed-in-future': {
    status: 422,
    title: { nl: 'Deze dag moet nog komen', en: 'This day is still to come' },
    detail: {
      nl: 'Vul de dag in waarop het is geprint of binnenkwam. Dat is vandaag of eerder.',
      en: 'Fill in the day on which it was printed or came in. That is today or earlier.',
    },
  },
  'paper-what': {
    status: 422,
    title: { nl: 'Zeg wat het is', en: 'Say what it is' },
    detail: {
      nl: 'Kies een stuk uit het dossier. Is het iets anders? Schrijf dan wat het is en kies een soort.',
      en: 'Choose a document of the dossier. Is it something else? Then write what it is and choose a kind.',
    },
  },
  'paper-out': {
    status: 409,
    title: { nl: 'Dit papier is al meegenomen', en: 'This paper is out already' },
    detail: {
      nl: 'Het ligt nu niet achter slot. Leg het eerst terug op een afgesloten plaats, en probeer het dan opnieuw.',
      en: 'It is not under lock now. First put it back in a locked place, and then try again.',
    },
  },
  'paper-not-out': {
    status: 409,
    title: { nl: 'Dit papier is niet meegenomen', en: 'This paper is not out' },
    detail: {
      nl: 'Het ligt al op een afgesloten plaats. Ligt het ergens anders? Kies dan: naar een andere plaats.',
      en: 'It lies in a locked place already. Is it somewhere else? Then choose: to another place.',
    },
  },
  'paper-in-place': {
    status: 409,
    title: { nl: 'Daar ligt het al', en: 'It lies there already' },
    detail: {
      nl: 'Dit papier ligt al op deze plaats. Kies een andere plaats, of laat het zo.',
      en: 'This paper lies in this place already. Choose another place, or leave it as it is.',
    },
  },
  'paper-destroyed': {
    status: 409,
    title: { nl: 'Dit papier is er niet meer', en: 'This paper is no more' },
    detail: {
      nl: 'Het is al vastgelegd als vernietigd of meegegeven. Hebt u het papier toch nog? Neem de vernietiging dan eerst terug, en schrijf op waarom.',
      en: 'It is recorded as destroyed or handed over already. Do you have the paper after all? Then take the destruction back first, and write why.',
    },
  },
  'paper-not-destroyed': {
    status: 409,
    title: { nl: 'Dit papier is er nog', en: 'This paper is still there' },
    detail: {
      nl: 'Het is niet vastgelegd als vernietigd of meegegeven. Er is dus niets om terug te nemen.',
      en: 'It is not recorded as destroyed or handed over. So there is nothing to take back.',
    },
  },
  'destroyed-in-future': {
    status: 422,
    title: { nl: 'Deze dag moet nog komen', en: 'This day is still to come' },
    detail: {
      nl: 'Leg het vast als het papier weg is. Vul de dag in waarop dat gebeurde: vandaag of eerder.',
      en: 'Record it when the paper is gone. Fill in the day on which that happened: today or earlier.',
    },
  },
  'destroyed-before-printed': {
    status: 422,
    title: { nl: 'Toen was het er nog niet', en: 'It was not there yet then' },
    detail: {
      nl: 'Dit papier is later geprint of binnengekomen dan deze dag. Kijk de dag na.',
      en: 'This paper was printed or came in later than this day. Check the day.',
    },
  },
  'method-unknown': {
    status: 422,
    title: { nl: 'Zo vernietigen wij geen papier', en: 'We do not destroy paper this way' },
    detail: {
      nl: 'Kies uit de lijst hoe het papier is vernietigd. In de gewone prullenbak of bij het oud papier mag niet.',
      en: 'Choose from the list how the paper was destroyed. The ordinary bin and waste paper are not allowed.',
    },
  },
  'paper-full': full(
    { nl: 'Dit papier is te vaak veranderd', en: 'This paper was changed too often' },
    {
      nl: 'Leg het papier opnieuw vast, met wat er nu klopt.',
      en: 'Record the paper anew, with what is right now.',
    },
  ),
} as const satisfies ProblemsOf<typeof paper>;
