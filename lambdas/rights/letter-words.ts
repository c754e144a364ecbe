import type { RightsLetter } from '../../contracts/rights/requests.ts';
import type { Channel, DecisionOutcome } from '../../domain/rights/request.ts';
import type { Text } from '../../policies/types.ts';

export const TITLES: { readonly [L in RightsLetter]: Text } = {
  receipt: { nl: 'Wij hebben uw verzoek ontvangen', en: 'We have received your request' },
  identity: { nl: 'Wij willen zeker weten wie u bent', en: 'We want to be sure who you are' },
  extension: { nl: 'Wij hebben meer tijd nodig', en: 'We need more time' },
  decision: { nl: 'Onze beslissing op uw verzoek', en: 'Our decision on your request' },
  done: { nl: 'Uw verzoek is uitgevoerd', en: 'Your request has been carried out' },
  lapse: { nl: 'Wij hebben uw verzoek gesloten', en: 'We have closed your request' },
};

export const LEADS: { readonly [L in RightsLetter]: Text } = {
  receipt: {
    nl: 'U hebt ons iets gevraagd over uw gegevens. Hieronder staat wat u vroeg en wanneer u uiterlijk antwoord krijgt.',
    en: 'You asked us something about your data. Below is what you asked and by when you get an answer.',
  },
  identity: {
    nl: 'Voordat wij gegevens geven of veranderen, moeten wij weten dat u het echt bent. Log in met uw tweede stap, bel ons, of kom langs. Stuur geen kopie van uw paspoort of identiteitskaart: die bewaren wij niet.',
    en: 'Before we give or change data we have to know that it is really you. Sign in with your second step, call us, or come by. Do not send a copy of your passport or identity card: we do not keep it.',
  },
  extension: {
    nl: 'Een antwoord op uw verzoek kost meer tijd. Dat mag één keer, en wij zeggen u waarom.',
    en: 'An answer to your request takes more time. That is allowed once, and we tell you why.',
  },
  decision: {
    nl: 'Hieronder staat per onderdeel wat wij hebben besloten en waarom.',
    en: 'Below is what we decided on each part, and why.',
  },
  done: {
    nl: 'Wat wij u toezegden, is gedaan. Hieronder staat per onderdeel wat er is gebeurd.',
    en: 'What we granted you is done. Below is what happened, part by part.',
  },
  lapse: {
    nl: 'Wij vroegen u te laten zien dat u het bent. Daarop kwam geen antwoord. Daarom hebben wij uw verzoek gesloten, zonder iets te geven of te veranderen. U kunt op elk moment opnieuw vragen.',
    en: 'We asked you to show that it is you. No answer came. So we have closed your request, without giving or changing anything. You can ask again at any time.',
  },
};

export const CHANNEL_NAMES: { readonly [C in Channel]: Text } = {
  portal: { nl: 'in het portaal', en: 'in the portal' },
  letter: { nl: 'per brief', en: 'by letter' },
  mail: { nl: 'per e-mail', en: 'by e-mail' },
  spoken: { nl: 'mondeling', en: 'spoken' },
};

export const OUTCOME_NAMES: { readonly [O in DecisionOutcome]: Text } = {
  granted: { nl: 'toegewezen', en: 'granted' },
  partly: { nl: 'voor een deel toegewezen', en: 'granted in part' },
  refused: { nl: 'afgewezen', en: 'refused' },
};

export const LETTER_WORDS = {
  dossier: { nl: 'Dossier', en: 'Dossier' },
  askedHeading: { nl: 'Uw verzoek', en: 'Your request' },
  received: { nl: 'Ontvangen', en: 'Received' },
  how: { nl: 'Hoe', en: 'How' },
  about: { nl: 'Waarover', en: 'About' },
  termHeading: { nl: 'Uiterlijk antwoord', en: 'An answer by' },
  doubtHeading: { nl: 'Waarom wij dit vragen', en: 'Why we ask' },
  stopped: {
    nl: 'Tot wij weten wie u bent, staat de termijn stil.',
    en: 'Until we know who you are, the term stands still.',
  },
  reasonsHeading: { nl: 'Waarom', en: 'Why' },
  decisionHeading: { nl: 'Wat wij hebben besloten', en: 'What we decided' },
  decidedOn: { nl: 'Besloten op', en: 'Decided on' },
  decision: { nl: 'Besluit', en: 'Decision' },
  reasons: { nl: 'Reden', en: 'Reason' },
  appointment: { nl: 'Afspraak om de gegevens te zien', en: 'Appointment to see the data' },
  executionBy: { nl: 'Uitgevoerd uiterlijk', en: 'Carried out by' },
  changesHeading: { nl: 'De wijzigingen', en: 'The changes' },
  change: { nl: 'Wijziging', en: 'Change' },
  disagreeHeading: { nl: 'Bent u het er niet mee eens?', en: 'Do you disagree?' },
  footer: { nl: 'Verzoek', en: 'Request' },
} as const satisfies Record<string, Text>;
