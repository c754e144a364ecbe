import type { Rights } from '../types.ts';

/** AVG 12(3): one month from receipt, once extended by two further months at most. */
export const DECIDE = 'P1M';
export const EXTENSION = 'P2M';

/** The owner is reminded a week before and once more when it is nearly due. No source: a working habit. */
export const REMINDER_DAYS = [7, 2] as const;

/** AVG 17(3): the only reasons for which data that were asked to be erased may stay. */
export const erasureExceptions = [
  {
    id: 'freedom-of-expression',
    name: { nl: 'Vrijheid van meningsuiting en informatie', en: 'Freedom of expression and information' },
    article: 'AVG-17.3.a',
  },
  {
    id: 'legal-obligation',
    name: { nl: 'Een wettelijke plicht om te bewaren', en: 'A legal duty to keep' },
    article: 'AVG-17.3.b',
  },
  { id: 'public-health', name: { nl: 'Volksgezondheid', en: 'Public health' }, article: 'AVG-17.3.c' },
  {
    id: 'research',
    name: { nl: 'Archief, onderzoek of statistiek', en: 'Archiving, research or statistics' },
    article: 'AVG-17.3.d',
  },
  { id: 'legal-claim', name: { nl: 'Een rechtsvordering', en: 'A legal claim' }, article: 'AVG-17.3.e' },
] as const satisfies Rights['erasureExceptions'];

/** Ways to be sure who asks that leave no copy of an identity document behind. */
export const identityMethods = [
  { id: 'mfa-login', name: { nl: 'Ingelogd met tweede stap', en: 'Logged in with a second step' } },
  { id: 'in-person', name: { nl: 'Document getoond, niet gekopieerd', en: 'Document shown, not copied' } },
  { id: 'video-call', name: { nl: 'Herkend in een videogesprek', en: 'Recognised in a video call' } },
  { id: 'call-back', name: { nl: 'Teruggebeld op het bekende nummer', en: 'Called back on the known number' } },
] as const satisfies Rights['identity']['methods'];

/** EK-10.2 names these four; AVG 16 and 17(1) hold the same, so other practices use them too. */
export const CHANGE_GROUND_NAMES = {
  incorrect: { nl: 'Feitelijk onjuist', en: 'Factually incorrect' },
  incomplete: { nl: 'Onvolledig voor het doel', en: 'Incomplete for the purpose' },
  notRelevant: { nl: 'Niet van belang voor het doel', en: 'Not relevant for the purpose' },
  againstLaw: { nl: 'In strijd met de wet', en: 'Against the law' },
} as const;

export const RIGHT_NAMES = {
  access: { nl: 'Inzage', en: 'Access' },
  correction: { nl: 'Verbetering', en: 'Correction' },
  completion: { nl: 'Aanvulling', en: 'Completion' },
  removal: { nl: 'Verwijdering van gegevens', en: 'Removal of data' },
  erasure: { nl: 'Wissen van het hele dossier', en: 'Erasure of the whole dossier' },
  objection: { nl: 'Bezwaar tegen bewaren', en: 'Objection to keeping' },
  restriction: { nl: 'Beperking', en: 'Restriction' },
  portability: { nl: 'Overdracht van gegevens', en: 'Portability' },
} as const;

/**
 * From the decision until it is carried out. Erasure and restriction are automatic, so a day is ample; what needs
 * somebody's hands gets a week ("without undue delay": AVG 16, 17, 18).
 */
export const execution = {
  access: 'P7D',
  correction: 'P7D',
  completion: 'P7D',
  removal: 'P7D',
  erasure: 'P1D',
  objection: 'P1D',
  restriction: 'P1D',
  portability: 'P7D',
} as const satisfies Rights['execution'];
