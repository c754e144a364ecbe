import type { RuleId } from '../../domain/catalogue.ts';
import type { AvgArticle } from '../articles.ts';

/** The rules that rest on the AVG in every practice: a regulation spreads them into its own table. */
export const avgRules = {
  // The dossier, the notice of the regulation, keeping and legal holds.
  'dossier.accurate': ['AVG-5.1.d'],
  'retention.storage-limitation': ['AVG-5.1.e'],

  // Consents.
  'consent.demonstrable': ['AVG-7.1'],
  'consent.withdrawable': ['AVG-7.3'],

  // Disclosure to principals.
  'disclosure.no-health-data': ['AVG-9.1'],

  // Rights of the data subject.
  'rights.copy': ['AVG-15'],
  'rights.erasure': ['AVG-17.1'],
  'rights.erasure-exceptions': ['AVG-17.3'],
  'rights.exercised': ['AVG-12.2'],
  'rights.identity-in-doubt': ['AVG-12.6'],
  'rights.objection': ['AVG-21'],
  'rights.portability': ['AVG-20'],
  'rights.recipients-told': ['AVG-19'],
  'rights.refusal-explained': ['AVG-12.4'],
  'rights.term': ['AVG-12.3'],
  'restriction.stored-only': ['AVG-18'],

  // Complaints.
  'complaint.outlives-erasure': ['AVG-17.3.e'],

  // What the practice shows of how it handles data.
  'accountability.documented': ['AVG-5.2', 'AVG-30.1', 'AVG-32.1'],

  // Breaches and suggestions.
  'breach.consequences': ['AVG-33.3.c'],
  'breach.documented': ['AVG-33.5'],
  'breach.measures': ['AVG-33.3.d'],
  'breach.nature': ['AVG-33.3.a'],
  'breach.notification-contents': ['AVG-33.3'],
  'breach.notified-in-phases': ['AVG-33.4'],
  'breach.notified-in-time': ['AVG-33.1'],
  'breach.people-not-told': ['AVG-34.3'],
  'breach.people-told': ['AVG-34.1'],

  // Destruction.
  'erasure.accountable': ['AVG-5.2'],
} as const satisfies { readonly [R in RuleId]?: readonly [AvgArticle, ...AvgArticle[]] };
