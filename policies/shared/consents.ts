import type { ArticleId } from '../../domain/article.ts';
import type { ConsentScope, Consents, PrincipalType } from '../types.ts';
import { named } from './rows.ts';

type Scope = Omit<ConsentScope, 'article'>;

/** A summer holiday and a bit: a longer absence is a handover. */
const MAX_COVER_DAYS = 42;

/** The first wording of a question. A changed wording is a version more, never an edit. */
const first = (nl: string, en: string): Scope['texts'] => [
  { version: '1', effectiveFrom: '2018-06-01', text: { nl, en } },
];

/** What a client can be asked. A regulation says which, and on which article. */
const SCOPES = {
  'partner-coach-reads': {
    does: 'partner-reads',
    name: { nl: 'Partnercoach leest mee', en: 'Partner coach reads along' },
    texts: first(
      'De partnercoach van de praktijk mag meelezen in wat ik aanvink, om mij beter te helpen.',
      "The practice's partner coach may read what I tick, in order to help me better.",
    ),
    maxDays: null,
  },
  'replacement-coach': {
    does: 'covers',
    name: { nl: 'Vervangende coach', en: 'Replacement coach' },
    texts: first(
      'Mijn coach is er een tijd niet. De genoemde vervanger mag in die dagen in mijn dossier, en daarna niet meer.',
      'My coach is away for a while. The replacement named here may use my dossier on those days, and not after.',
    ),
    maxDays: MAX_COVER_DAYS,
  },
  disclosure: {
    does: 'discloses',
    name: { nl: 'Stukken delen met een opdrachtgever', en: 'Sharing documents with a principal' },
    texts: first(
      'De genoemde opdrachtgever mag de genoemde stukken lezen. Andere stukken niet, en niemand anders.',
      'The principal named here may read the documents named here. No other documents, and nobody else.',
    ),
    maxDays: null,
  },
  'keep-paper-longer': {
    does: 'keeps-paper-longer',
    name: { nl: 'Papier langer bewaren', en: 'Keeping paper for longer' },
    texts: first(
      'Mijn papieren dossier mag langer dan een jaar blijven, tot de dag die ik noem.',
      'My paper dossier may stay for more than a year, until the day I name.',
    ),
    maxDays: null,
  },
  'keep-paper-shorter': {
    does: 'keeps-paper-shorter',
    name: { nl: 'Papier korter bewaren', en: 'Keeping paper for a shorter time' },
    texts: first(
      'Mijn papieren dossier wordt uiterlijk vernietigd op de dag die ik noem, eerder dan na een jaar.',
      'My paper dossier is destroyed by the day I name, sooner than after a year.',
    ),
    maxDays: null,
  },
  'keep-digital-shorter': {
    does: 'keeps-digital-shorter',
    name: { nl: 'Digitaal dossier korter bewaren', en: 'Keeping the digital dossier for a shorter time' },
    texts: first(
      'Mijn digitale dossier wordt vernietigd op de dag die ik noem, eerder dan de gewone termijn.',
      'My digital dossier is destroyed on the day I name, before the ordinary term.',
    ),
    maxDays: null,
  },
  'follow-up-contact': {
    does: 'serves-purpose',
    name: { nl: 'Later nog eens contact', en: 'Contact afterwards' },
    texts: first(
      'Na afloop mag de praktijk één keer vragen hoe het met mij en mijn werk gaat.',
      'Afterwards the practice may ask once how I and my work are doing.',
    ),
    maxDays: null,
  },
} as const satisfies Record<string, Omit<Scope, 'id'>>;

/**
 * What an employer needs to know to adapt the work, and no more: what somebody can do, how long it may take and which
 * adaptations help, never what somebody suffers from (UAVG art. 30; BW 7:658a; the AP's rules on sick employees).
 */
const REPORT = {
  categories: ['report', 'advice'],
  mayHold: [
    named('abilities', 'Wat iemand kan', 'What somebody is able to do'),
    named('expected-duration', 'Verwachte duur', 'Expected duration'),
    named('adaptations', 'Aanpassingen in het werk', 'Adaptations of the work'),
  ],
  article: 'AVG-9.1',
} as const;

/** What a regulation says of consent itself. */
type Own = {
  readonly scopes: { readonly [id in keyof typeof SCOPES]?: ArticleId };
  /** Principals who get no medical documents whatever the client says, and a report only as far as the law lets them know. */
  readonly employers: readonly PrincipalType[];
};

/** Questions to the client, with terms that no regulation sets. */
export const consentsOf = ({ scopes, employers }: Own): Consents => ({
  scopes: (Object.entries(scopes) as [keyof typeof SCOPES, ArticleId][]).map(([id, article]) => ({
    id,
    ...SCOPES[id],
    article,
  })),
  // A week of silence earns one reminder; after two the question lapses and counts as not answered.
  reminderDays: 7,
  expiryDays: 14,
  maxCoverDays: MAX_COVER_DAYS,
  disclosure: { medicalRefusedTo: employers, article: 'AVG-9.1', report: { ...REPORT, to: employers } },
  summaryReminderDays: 7,
});
