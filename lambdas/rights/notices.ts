import type { rights } from '../../domain/rights/feature.ts';
import { dateInWords } from '../../domain/terms/words.ts';
import type { NoticeFacts, Said } from '../mail/words.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';
import { removalNotices } from './removal-notices.ts';

type Notice = (facts: NoticeFacts) => Said;

/** Facts of all but `rights-recipient`: dossier and request, both ids. The link leads to the request. */
const requestPath = ({ dossier, request }: NoticeFacts) => `/api/dossiers/${dossier}/rights/${request}`;
const day = (date: string | undefined, language: 'nl' | 'en') => (date ? dateInWords(date)[language] : '');

const both =
  (nl: readonly [string, ...string[]], en: readonly [string, ...string[]]): Notice =>
  (facts) => ({
    nl: { subject: nl[0], lines: nl.slice(1), path: requestPath(facts) },
    en: { subject: en[0], lines: en.slice(1), path: requestPath(facts) },
  });

/** About requests for rights: what happened and where to look, no content (AVG 12; EK-10.4). */
export const rightsNotices: NoticeWordsOf<typeof rights> = {
  'rights-made': both(
    ['Er is een verzoek over gegevens', 'Een cliënt heeft een verzoek gedaan. De termijn loopt vanaf vandaag.'],
    ['There is a request about data', 'A client has made a request. The term runs from today.'],
  ),
  'rights-received': both(
    [
      'Wij hebben uw verzoek ontvangen',
      'U vindt het hieronder, met de dag waarop u uiterlijk antwoord krijgt en hoe die is geteld. Een verzoek kost u niets.',
    ],
    [
      'We have received your request',
      'You find it below, with the day by which you get an answer and how that was counted. A request is free of charge.',
    ],
  ),
  'rights-identity': both(
    [
      'Wij willen zeker weten wie u bent',
      'Voordat wij gegevens geven of veranderen, moeten wij weten dat u het bent. Log in, bel ons of kom langs. Stuur geen kopie van uw paspoort of identiteitskaart.',
    ],
    [
      'We want to be sure who you are',
      'Before we give or change data we have to know that it is you. Sign in, call us or come by. Do not send a copy of your passport or identity card.',
    ],
  ),
  'rights-identity-reminder': both(
    [
      'Wij wachten nog op u',
      'U deed een verzoek, maar wij weten nog niet zeker dat u het bent. Zonder antwoord sluiten wij het verzoek; u kunt altijd opnieuw vragen.',
    ],
    [
      'We are waiting for you',
      'You made a request, but we are not sure yet that it is you. Without an answer we close the request; you can always ask again.',
    ],
  ),
  'rights-identity-known': (facts) => ({
    nl: {
      subject: 'Wij weten dat u het bent',
      lines: [
        `Uw verzoek gaat verder. U krijgt antwoord op ${day(facts.dueOn, 'nl')}, en uiterlijk op ${day(facts.outer, 'nl')}.`,
        ...(facts.stood === 'true' ? ['De dagen dat wij op u wachtten, tellen niet mee.'] : []),
        'Vroeg u hier niet om? Laat het ons dan meteen weten.',
      ],
      path: requestPath(facts),
    },
    en: {
      subject: 'We know that it is you',
      lines: [
        `Your request goes on. You get an answer on ${day(facts.dueOn, 'en')}, and by ${day(facts.outer, 'en')} at the latest.`,
        ...(facts.stood === 'true' ? ['The days on which we waited for you do not count.'] : []),
        'Did you not ask for this? Then let us know at once.',
      ],
      path: requestPath(facts),
    },
  }),
  'rights-lapsed': both(
    [
      'Wij hebben uw verzoek gesloten',
      'Wij kregen geen antwoord op de vraag wie u bent. Er is niets gegeven en niets veranderd. U kunt op elk moment opnieuw vragen.',
    ],
    [
      'We have closed your request',
      'We got no answer to the question who you are. Nothing was given and nothing was changed. You can ask again at any time.',
    ],
  ),
  'rights-extended': both(
    ['Wij hebben meer tijd nodig', 'In de brief staat waarom, en wanneer u uiterlijk antwoord krijgt.'],
    ['We need more time', 'The letter says why, and by when you get an answer.'],
  ),
  'rights-decision': both(
    [
      'Onze beslissing op uw verzoek',
      'In de brief staat wat wij hebben besloten en waarom. Bent u het er niet mee eens, dan kunt u naar de Autoriteit Persoonsgegevens en naar de rechtbank.',
    ],
    [
      'Our decision on your request',
      'The letter says what we decided and why. If you disagree, you can go to the Dutch Data Protection Authority and to the court.',
    ],
  ),
  'rights-done': both(
    [
      'Uw verzoek is uitgevoerd',
      'Wat wij toezegden is gedaan. Hebt u gegevens gevraagd, dan staan die zeven dagen voor u klaar.',
    ],
    [
      'Your request has been carried out',
      'What we granted is done. If you asked for data, they are ready for you for seven days.',
    ],
  ),
  'rights-withdrawn': both(
    ['Een verzoek is ingetrokken', 'De cliënt heeft het verzoek ingetrokken. U hoeft niets te doen.'],
    ['A request was withdrawn', 'The client has withdrawn the request. You need not do anything.'],
  ),
  'rights-due': (facts) => ({
    nl: {
      subject: `Beslis uiterlijk ${day(facts.dueOn, 'nl')} op een verzoek`,
      lines: ['De termijn van dit verzoek loopt bijna af.'],
      path: requestPath(facts),
    },
    en: {
      subject: `Decide on a request by ${day(facts.dueOn, 'en')}`,
      lines: ['The term of this request is nearly over.'],
      path: requestPath(facts),
    },
  }),
  'rights-overdue': (facts) => ({
    nl: {
      subject: facts.late === 'true' ? 'Een verzoek is te laat' : 'Beslis vandaag op een verzoek',
      lines: [
        `De termijn was ${day(facts.dueOn, 'nl')}, uiterlijk ${day(facts.outer, 'nl')}. U krijgt dit bericht elke dag tot er is beslist.`,
      ],
      path: requestPath(facts),
    },
    en: {
      subject: facts.late === 'true' ? 'A request is late' : 'Decide on a request today',
      lines: [
        `The term was ${day(facts.dueOn, 'en')}, at the latest ${day(facts.outer, 'en')}. You get this message every day until it is decided.`,
      ],
      path: requestPath(facts),
    },
  }),
  'rights-execution-overdue': both(
    [
      'Een toegewezen verzoek is nog niet uitgevoerd',
      'Kijk wat er nog moet gebeuren. U krijgt dit bericht elke dag tot het is gedaan.',
    ],
    [
      'A granted request has not been carried out yet',
      'See what still has to be done. You get this message every day until it is.',
    ],
  ),
  'rights-failed': both(
    [
      'De uitvoering van een verzoek is blijven steken',
      'Een stap is niet gelukt, ook niet na opnieuw proberen. Laat uw systeembeheerder kijken en hervat het verzoek daarna; wat gedaan is blijft gedaan.',
    ],
    [
      'Carrying out a request is stuck',
      'A step did not succeed, also not when tried again. Have your engineer look, and then resume the request; what is done stays done.',
    ],
  ),
  'rights-held': both(
    [
      'Een verzoek wacht: er mag nu niets worden vernietigd',
      'U hebt dit verzoek toegewezen, maar de vernietiging van het dossier is om een wettelijke reden uitgesteld. Er is niets meer verwijderd. Hef het uitstel op als de reden er niet meer is, en hervat dan het verzoek.',
    ],
    [
      'A request waits: nothing may be destroyed now',
      'You granted this request, but there is a legal hold on the dossier. Nothing more was removed. Lift the hold if its reason is gone, and then resume the request.',
    ],
  ),
  'rights-recipient': ({ dossier, kinds = '' }) => {
    const what = kinds.split(' ').filter(Boolean);
    const nl = what.map((kind) => RECIPIENT[kind]?.nl ?? kind).join(', ');
    const en = what.map((kind) => RECIPIENT[kind]?.en ?? kind).join(', ');
    return {
      nl: {
        subject: `Gegevens in dossier ${dossier} zijn veranderd`,
        lines: [
          `U kreeg van ons gegevens uit dit dossier. Wat er is gebeurd: ${nl}. Verwerk dit ook in uw eigen administratie.`,
        ],
        path: '/api/disclosures',
      },
      en: {
        subject: `Data in dossier ${dossier} have changed`,
        lines: [
          `You were given data of this dossier by us. What happened: ${en}. Please do the same in your own records.`,
        ],
        path: '/api/disclosures',
      },
    };
  },
  ...removalNotices,
  'restriction-ends': (facts) => ({
    nl: {
      subject: 'De beperking van uw gegevens eindigt',
      lines: [
        `Vanaf ${day(facts.endsOn, 'nl')} gebruiken wij uw gegevens weer. Bent u het er niet mee eens, laat het ons dan weten.`,
      ],
      path: requestPath(facts),
    },
    en: {
      subject: 'The restriction of your data ends',
      lines: [`From ${day(facts.endsOn, 'en')} we use your data again. If you disagree, please let us know.`],
      path: requestPath(facts),
    },
  }),
  'restriction-lifted': both(
    ['De beperking van uw gegevens is opgeheven', 'Wij gebruiken uw gegevens weer om u te begeleiden.'],
    ['The restriction of your data has been lifted', 'We use your data again to guide you.'],
  ),
};

const RECIPIENT: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  correction: { nl: 'gegevens zijn verbeterd', en: 'data were corrected' },
  completion: { nl: 'gegevens zijn aangevuld', en: 'data were completed' },
  removal: { nl: 'gegevens zijn verwijderd', en: 'data were removed' },
  erasure: { nl: 'gegevens zijn gewist', en: 'data were erased' },
  restriction: { nl: 'het gebruik van de gegevens is beperkt', en: 'the use of the data is restricted' },
};
