import { ended } from './ended.ts';
import { kept } from './kept.ts';
import type { Measure } from './measure.ts';
import { reached } from './reached.ts';

type MeasureId = (typeof kept | typeof reached | typeof ended)[number]['id'];

/** Every measure that the system carries out. `docs/measures.md` and the PDF are made from it. */
export const MEASURES: readonly (Measure & { readonly id: MeasureId })[] = [...kept, ...reached, ...ended];

/** What no code does: the practice sees to it. */
export const ORGANISATIONAL = {
  nl: [
    'De eigenaar bepaalt wie eigenaar, beheerder en coach is.',
    'De praktijk zorgt voor de apparaten waarop wordt gewerkt: bijgewerkt, versleuteld en met een slot.',
    'Met Amazon Web Services, dat de gegevens bewaart, is een verwerkersovereenkomst gesloten.',
    'Wie beheerder is van het AWS-account, is vastgelegd en wordt elk jaar bekeken.',
    'Iemand kijkt naar elk dossier dat langer blijft, op de dag die daarvoor staat.',
    'Iemand leest de mails die zeggen dat iets blijft steken, en doet er iets aan.',
  ],
  en: [
    'The owner decides who is owner, manager and coach.',
    'The practice sees to the devices that are worked on: up to date, encrypted and locked.',
    'A processing agreement was made with Amazon Web Services, which keeps the data.',
    'Who administers the AWS account is recorded, and looked at every year.',
    'Somebody looks at each dossier that stays longer, on the day that was set for it.',
    'Somebody reads the mails that say that something is stuck, and acts on them.',
  ],
} as const;

/** A risk for clients (AVG 35(7)(c)) and what is done about it. How likely and how bad it is remains the practice's own judgement. */
type Risk = { readonly risk: { readonly nl: string; readonly en: string }; readonly measures: readonly MeasureId[] };
export const RISKS: readonly Risk[] = [
  {
    risk: {
      nl: 'Iemand leest een dossier die dat niet mag: een collega, een opdrachtgever, een vreemde.',
      en: 'Somebody reads a dossier who may not: a colleague, a principal, a stranger.',
    },
    measures: ['default-deny', 'consent-or-case', 'invited-accounts', 'second-step', 'exact-look-up', 'chained-log'],
  },
  {
    risk: {
      nl: 'Een werkgever hoort iets over gezondheid en gebruikt dat.',
      en: 'An employer learns something about health and uses it.',
    },
    measures: ['recorded-disclosure', 'no-forbidden-words', 'consent-or-case'],
  },
  {
    risk: {
      nl: 'Gegevens raken kwijt of beschadigd, en de begeleiding loopt vast.',
      en: 'Data are lost or damaged, and the guidance comes to a stop.',
    },
    measures: ['recoverable', 'inspected-uploads', 'one-at-a-time', 'announced-destruction', 'legal-hold', 'watched'],
  },
  {
    risk: {
      nl: 'Een oordeel over een cliënt klopt niet, of wordt stil veranderd.',
      en: 'A judgement about a client is wrong, or is changed in silence.',
    },
    measures: ['requests-in-time', 'chained-log', 'restricted-data', 'fair-complaints'],
  },
  {
    risk: {
      nl: 'Gegevens blijven langer dan mag, of komen terug uit een reservekopie.',
      en: 'Data stay longer than they may, or come back from a backup.',
    },
    measures: ['destroyed-on-the-day', 'destroyed-in-backups', 'certified-destruction', 'locked-paper'],
  },
  {
    risk: {
      nl: 'Iemand breekt in bij het systeem of vindt een lek.',
      en: 'Somebody breaks into the system or finds a leak.',
    },
    measures: [
      'encrypted-at-rest',
      'sealed-per-dossier',
      'least-privilege',
      'silent-logs',
      'short-downloads',
      'breach-register',
    ],
  },
  {
    risk: {
      nl: 'Een cliënt is te herkennen in cijfers, of gegevens gaan naar een land buiten Europa.',
      en: 'A client can be recognised in figures, or data go to a country outside Europe.',
    },
    measures: ['anonymous-figures', 'stored-in-europe'],
  },
];
