import type { ComplaintLetter } from '../../contracts/complaint/requests.ts';
import type { Text } from '../../policies/types.ts';

export const TITLES: { readonly [L in ComplaintLetter]: Text } = {
  confirmation: { nl: 'Wij hebben uw klacht ontvangen', en: 'We have received your complaint' },
  deferral: { nl: 'Wij hebben meer tijd nodig voor uw klacht', en: 'We need more time for your complaint' },
  decision: { nl: 'Onze beslissing op uw klacht', en: 'Our decision on your complaint' },
};

export const LEADS: { readonly [L in ComplaintLetter]: Text } = {
  confirmation: {
    nl: 'U hebt een klacht. Hieronder staat wanneer u uiterlijk een beslissing krijgt en wat er tot dan gebeurt.',
    en: 'You have a complaint. Below is by when you get a decision and what happens until then.',
  },
  deferral: {
    nl: 'Een beslissing op uw klacht kost meer tijd. Dat mag één keer, en wij zeggen u waarom.',
    en: 'A decision on your complaint takes more time. That is allowed once, and we tell you why.',
  },
  decision: {
    nl: 'Hieronder staat wat wij van uw klacht vinden, waarom, en wat wij gaan doen.',
    en: 'Below is what we think of your complaint, why, and what we are going to do.',
  },
};

export const LETTER_WORDS = {
  complaint: { nl: 'Klacht', en: 'Complaint' },
  received: { nl: 'Ontvangen', en: 'Received' },
  text: { nl: 'Uw klacht', en: 'Your complaint' },
  termHeading: { nl: 'Uiterlijk een beslissing', en: 'A decision by' },
  stepsHeading: { nl: 'Wat er gebeurt', en: 'What happens' },
  steps: {
    nl: 'Iemand die niet bij de klacht betrokken is, behandelt haar. U wordt gehoord, als u dat wilt. U mag de klacht altijd intrekken.',
    en: 'Somebody who has no part in the complaint handles it. You are heard, if you want to be. You may always take the complaint back.',
  },
  reasonsHeading: { nl: 'Waarom', en: 'Why' },
  decision: { nl: 'Beslissing', en: 'Decision' },
  decidedOn: { nl: 'Besloten op', en: 'Decided on' },
  measuresHeading: { nl: 'Wat wij gaan doen', en: 'What we are going to do' },
  by: { nl: 'uiterlijk', en: 'by' },
  disagreeHeading: { nl: 'Bent u het er niet mee eens?', en: 'Do you disagree?' },
  notSolved: {
    nl: 'Is het voor u niet opgelost? Zeg dat dan in het portaal, uiterlijk',
    en: 'Is it not solved for you? Then say so in the portal, by',
  },
  notSolvedOnPaper: {
    nl: 'Is het voor u niet opgelost? Laat het ons dan weten, per brief, mail of telefoon, uiterlijk',
    en: 'Is it not solved for you? Then let us know, by letter, mail or phone, by',
  },
  waysHeading: { nl: 'Waar u altijd terecht kunt', en: 'Where you can always go' },
} as const satisfies Record<string, Text>;
