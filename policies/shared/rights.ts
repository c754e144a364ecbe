import type { ArticleId } from '../../domain/article.ts';
import type { AvgArticle } from '../articles.ts';
import type { RightKind, Rights, Text } from '../types.ts';
import { bound, named } from './rows.ts';

/** The owner is reminded a week before and once more when it is nearly due. No source: a working habit. */
export const REMINDER_DAYS = [7, 2] as const;

const exception = (id: string, nl: string, en: string, article: AvgArticle) => ({ ...named(id, nl, en), article });

/** AVG 17(3): the only reasons for which data that were asked to be erased may stay. */
const erasureExceptions: Rights['erasureExceptions'] = [
  exception(
    'freedom-of-expression',
    'Vrijheid van meningsuiting en informatie',
    'Freedom of expression and information',
    'AVG-17.3.a',
  ),
  exception('legal-obligation', 'Een wettelijke plicht om te bewaren', 'A legal duty to keep', 'AVG-17.3.b'),
  exception('public-health', 'Volksgezondheid', 'Public health', 'AVG-17.3.c'),
  exception('research', 'Archief, onderzoek of statistiek', 'Archiving, research or statistics', 'AVG-17.3.d'),
  exception('legal-claim', 'Een rechtsvordering', 'A legal claim', 'AVG-17.3.e'),
];

/**
 * Silence on a question about identity: the clock stands still meanwhile (AVG 12(6)), so it can't last for ever. The ways to
 * be sure leave no copy of an identity document behind.
 */
const IDENTITY = {
  reminderDays: 14,
  closeDays: 42,
  methods: [
    named('mfa-login', 'Ingelogd met tweede stap', 'Logged in with a second step'),
    named('in-person', 'Document getoond, niet gekopieerd', 'Document shown, not copied'),
    named('video-call', 'Herkend in een videogesprek', 'Recognised in a video call'),
    named('call-back', 'Teruggebeld op het bekende nummer', 'Called back on the known number'),
  ],
} as const satisfies Partial<Rights['identity']>;

/** EK-10.2 names these four; AVG 16 and 17(1) hold the same, so other practices use them too. */
const CHANGE_GROUNDS = {
  incorrect: { nl: 'Feitelijk onjuist', en: 'Factually incorrect' },
  incomplete: { nl: 'Onvolledig voor het doel', en: 'Incomplete for the purpose' },
  'not-relevant': { nl: 'Niet van belang voor het doel', en: 'Not relevant for the purpose' },
  'against-law': { nl: 'In strijd met de wet', en: 'Against the law' },
} as const satisfies Record<string, Text>;

const KINDS = {
  access: { nl: 'Inzage', en: 'Access' },
  correction: { nl: 'Verbetering', en: 'Correction' },
  completion: { nl: 'Aanvulling', en: 'Completion' },
  removal: { nl: 'Verwijdering van gegevens', en: 'Removal of data' },
  erasure: { nl: 'Wissen van het hele dossier', en: 'Erasure of the whole dossier' },
  objection: { nl: 'Bezwaar tegen bewaren', en: 'Objection to keeping' },
  restriction: { nl: 'Beperking', en: 'Restriction' },
  portability: { nl: 'Overdracht van gegevens', en: 'Portability' },
} as const satisfies { readonly [kind in RightKind]: Text };

/**
 * From the decision until it is carried out. Erasure and restriction are automatic, so a day is ample; what needs
 * somebody's hands gets a week ("without undue delay": AVG 16, 17, 18).
 */
const EXECUTION = {
  access: 'P7D',
  correction: 'P7D',
  completion: 'P7D',
  removal: 'P7D',
  erasure: 'P1D',
  objection: 'P1D',
  restriction: 'P1D',
  portability: 'P7D',
} as const satisfies Rights['execution'];

/** What a regulation says of the rights itself. */
type Own = {
  readonly kinds: { readonly [kind in RightKind]: ArticleId };
  readonly changeGrounds: { readonly [ground in keyof typeof CHANGE_GROUNDS]: ArticleId };
  readonly promised: Rights['promised'];
  /** The article on establishing who asks. */
  readonly identity: ArticleId;
};

/** The rights of the AVG with its terms (AVG 12(3): one month from receipt, once extended by two further months at most). */
export const rightsOf = ({ kinds, changeGrounds, promised, identity }: Own): Rights => ({
  kinds: bound(KINDS, kinds),
  decide: 'P1M',
  extension: 'P2M',
  promised,
  execution: EXECUTION,
  reminderDays: REMINDER_DAYS,
  identity: { ...IDENTITY, article: identity },
  changeGrounds: bound(CHANGE_GROUNDS, changeGrounds),
  erasureExceptions,
});
