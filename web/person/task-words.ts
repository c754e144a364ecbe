import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

export type Task = ReplyOf<'getOverview'>['tasks'][number];

/** What a client is asked, in words. */
export const TASK_WORDS: Bilingual<{
  names: { readonly [K in Task['kind']]: string };
  what: { readonly [K in Exclude<Task['kind'], 'consent' | 'upload-rejected'>]: string };
  rejected: string;
  look: { readonly [K in Task['kind']]: string };
  before: string;
  lapses: string;
  sent: string;
  asked: string;
  talk: string;
  until: string;
  at: (time: string, place: string | undefined) => string;
  destroyed: string;
  removed: string;
  object: string;
  objected: string;
  removalObject: string;
  removalObjected: string;
}> = {
  nl: {
    names: {
      consent: 'Geeft u toestemming?',
      'upload-rejected': 'Een bestand dat u stuurde, is niet aangenomen',
      identity: 'Hebt u dit zelf gevraagd?',
      summary: 'Klopt de samenvatting van een gesprek?',
      hearing: 'Kom vertellen wat er is gebeurd',
      mediation: 'Wilt u er samen uitkomen?',
      solved: 'Is uw klacht opgelost?',
      destruction: 'Uw dossier wordt binnenkort vernietigd',
      removal: 'Documenten van u worden binnenkort verwijderd',
    },
    what: {
      identity: 'Wij weten niet zeker of u het was. Tot u antwoordt, staat de termijn stil.',
      summary: 'Lees haar, en zeg of zij klopt. Zegt u niets? Dan telt dat niet als een ja.',
      hearing: 'U mag iemand meenemen. U mag ook zeggen dat u geen gesprek wilt.',
      mediation: 'U mag ja of nee zeggen. Zegt u nee, dan gaat de klacht gewoon door.',
      solved: 'Zegt u nee, dan kijkt iemand anders er opnieuw naar. Zegt u niets, dan sluiten wij de klacht.',
      destruction: 'Haal eerst op wat u wilt bewaren. Moet het nog niet weg? Zeg het ons, dan wachten wij.',
      removal:
        'Wij kregen daarvoor een verzoek in uw naam, niet via dit portaal. Vroeg u dat niet, of wilt u het niet meer? Kijk bij het verzoek welke het zijn, en trek het in.',
    },
    rejected: 'Kijk wat er mis was, en stuur het opnieuw als het nodig is.',
    look: {
      consent: 'Lezen en antwoorden',
      'upload-rejected': 'Bekijken wat er mis was',
      identity: 'Antwoorden',
      summary: 'Lezen en zeggen of het klopt',
      hearing: 'Bekijken',
      mediation: 'Lezen en antwoorden',
      solved: 'Antwoorden',
      destruction: 'Naar mijn dossier',
      removal: 'Bekijken of intrekken',
    },
    before: 'Antwoord vóór',
    lapses: 'Daarna vervalt de vraag en gebeurt het niet.',
    sent: 'Gestuurd op',
    asked: 'Gevraagd op',
    talk: 'Gesprek van',
    until: 'U kunt antwoorden tot en met',
    at: (time, place) => `om ${time} uur${place === undefined ? '' : `, ${place}`}`,
    destroyed: 'Het wordt vernietigd op',
    removed: 'Ze worden verwijderd op',
    object: 'Het mag nog niet weg',
    objected:
      'Wij weten het. Uw dossier wordt nu niet vernietigd. Hieronder, bij “Waar u op wacht”, staat wanneer wij er uiterlijk naar kijken.',
    removalObject: 'Ze mogen nog niet weg',
    removalObjected:
      'Wij weten het. De documenten blijven nu. Hieronder, bij “Waar u op wacht”, staat wanneer wij er uiterlijk naar kijken.',
  },
  en: {
    names: {
      consent: 'Do you give consent?',
      'upload-rejected': 'A file that you sent was not accepted',
      identity: 'Did you ask this yourself?',
      summary: 'Is the summary of a talk right?',
      hearing: 'Come and tell what happened',
      mediation: 'Do you want to work it out together?',
      solved: 'Is your complaint solved?',
      destruction: 'Your dossier will be destroyed soon',
      removal: 'Documents of yours will be removed soon',
    },
    what: {
      identity: 'We are not sure that it was you. Until you answer, the clock stands still.',
      summary: 'Read it, and say whether it is right. Do you say nothing? Then that does not count as a yes.',
      hearing: 'You may bring somebody. You may also say that you do not want a conversation.',
      mediation: 'You may say yes or no. If you say no, the complaint just goes on.',
      solved: 'If you say no, somebody else looks at it again. If you say nothing, we close the complaint.',
      destruction: 'First get what you want to keep. Must it not go yet? Tell us, and we wait.',
      removal:
        'We got a request for that in your name, not through this portal. Did you not ask it, or do you not want it any more? See at the request which they are, and take it back.',
    },
    rejected: 'See what was wrong, and send it again if it is needed.',
    look: {
      consent: 'Read and answer',
      'upload-rejected': 'See what was wrong',
      identity: 'Answer',
      summary: 'Read and say whether it is right',
      hearing: 'Look',
      mediation: 'Read and answer',
      solved: 'Answer',
      destruction: 'To my dossier',
      removal: 'Look or take back',
    },
    before: 'Answer before',
    lapses: 'After that the question lapses and it does not happen.',
    sent: 'Sent on',
    asked: 'Asked on',
    talk: 'Talk of',
    until: 'You can answer up to and including',
    at: (time, place) => `at ${time}${place === undefined ? '' : `, ${place}`}`,
    destroyed: 'It is destroyed on',
    removed: 'They are removed on',
    object: 'It must not go yet',
    objected:
      'We know. Your dossier will not be destroyed now. Below, at “What you wait for”, you see by when we look at it.',
    removalObject: 'They must not go yet',
    removalObjected: 'We know. The documents stay now. Below, at “What you wait for”, you see by when we look at it.',
  },
};
