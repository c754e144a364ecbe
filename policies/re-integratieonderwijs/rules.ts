import type { RuleId } from '../../domain/catalogue.ts';
import type { AvgArticle } from '../articles.ts';
import { avgRules } from '../shared/rules.ts';
import type { provisions } from './provisions.ts';

type Ground = keyof typeof provisions | AvgArticle;

/** The articles of the regulation of 1 June 2018 that each rule rests on; the AVG's where the regulation is silent. */
export const rules = {
  ...avgRules,

  // Access, the log, and what nobody may type.
  'access.default-deny': ['RIO-4.1'],
  'access.dossier': ['RIO-4.1'],
  'access.lookup': ['RIO-4.1'],
  'access.oversight': ['RIO-1.6'],
  'access.terms-watched': ['RIO-1.6'],
  'audit.every-act': ['RIO-1.5'],
  'free-text.no-citizen-service-number': ['RIO-2.2'],
  'free-text.no-diagnosis': ['RIO-2.2'],

  // Accounts and roles.
  'person.appointed-manager': ['RIO-1.6'],
  'person.managed-by-owner': ['RIO-1.6'],
  'person.one-owner': ['RIO-1.6'],
  'person.own-account': ['RIO-1.3'],
  'person.principal': ['RIO-1.4'],
  'person.principal-protected': ['RIO-1.2'],

  // The dossier, the notice of the regulation, keeping and legal holds.
  'dossier.assigned-coach': ['RIO-1.7'],
  'dossier.branch': ['RIO-2.2'],
  'dossier.commission': ['RIO-1.4'],
  'dossier.listed-data': ['RIO-2.2'],
  'dossier.listed-service': ['RIO-2.2'],
  'dossier.managed-by-coach': ['RIO-3.1'],
  'dossier.of-a-client': ['RIO-1.3'],
  'dossier.purpose': ['RIO-2.2'],
  'dossier.two-files': ['RIO-1.8'],
  'regulation.announced': ['RIO-end', 'AVG-5.1.a'],
  'regulation.given': ['RIO-2.1'],
  'regulation.in-versions': ['RIO-end'],
  'regulation.organisation-shown': ['RIO-1.6'],
  'regulation.public': ['RIO-2.1'],
  'regulation.supervisor-linked': ['RIO-1.1'],
  'retention.counts-from-end': ['RIO-6.3'],
  'retention.destroyed-at-term': ['RIO-6.3'],
  'retention.placed-by-term': ['RIO-6.3'],
  'retention.term-and-ground': ['RIO-6.1'],
  'hold.blocks-destruction': ['RIO-6.3', 'AVG-17.3'],
  'hold.reviewed': ['RIO-6.3'],
  'destruction.announced': ['RIO-6.3', 'AVG-5.1.a'],
  'destruction.waits': ['RIO-6.3', 'AVG-5.1.d'],

  // Documents.
  'document.client-informed': ['RIO-2.2'],
  'document.encrypted': ['RIO-3.1'],
  'document.for-the-trajectory': ['RIO-2.2'],
  'document.inspected': ['RIO-3.1'],
  'document.listed-category': ['RIO-2.2'],
  'document.listed-type': ['RIO-2.2'],
  'document.no-more-than-needed': ['RIO-2.2'],
  'document.registration-kind': ['RIO-2.2'],
  'document.wvp-only': ['RIO-2.2'],
  'test-result.invited': ['RIO-1.10'],

  // Consents.
  'consent.listed-scope': ['RIO-1.5'],
  'consent.opens-access': ['RIO-4.1'],

  // Consults and the time that work takes.
  'consult.recorded': ['RIO-1.9'],
  'time.registered': ['RIO-3.4'],
  'summary.for-client': ['RIO-3.5'],
  'summary.silence': ['RIO-3.5'],

  // Replacement of coaches.
  'cover.agreed-by-client': ['RIO-4.3'],
  'cover.from-until': ['RIO-4.3'],
  'cover.replacement': ['RIO-4.3'],

  // Disclosure to principals.
  'disclosure.consented': ['RIO-5.1'],
  'disclosure.principal-sees-own': ['RIO-1.4'],
  'disclosure.recorded': ['RIO-1.5'],

  // Paper.
  'paper.register': ['RIO-3.2'],
  'paper.locked-place': ['RIO-3.3'],
  'paper.destroyed': ['RIO-6.2'],

  // Rights of the data subject.
  'rights.carried-out': ['AVG-19'],
  'rights.change-ground': ['AVG-16'],
  'rights.changes-named': ['AVG-16'],
  'question.answered': ['RIO-3.6'],
  'rights.client-sees': ['RIO-3.6'],
  'rights.decision-told': ['AVG-12.3'],
  'rights.erasure-at-once': ['RIO-6.3'],
  'rights.free-of-charge': ['AVG-12.5'],
  'rights.given-in-a-month': ['AVG-12.3'],
  'rights.identity-established': ['AVG-12.6'],
  'rights.request-taken': ['RIO-3.6'],
  'rights.required-field-stays': ['RIO-2.2'],

  // Complaints.
  'complaint.content-ends': ['RIO-7.2'],
  'complaint.decision-term': ['RIO-7.2'],
  'complaint.deferral': ['RIO-7.2'],
  'complaint.hearing': ['RIO-7.2'],
  'complaint.independent-handler': ['RIO-7.2'],
  'complaint.measures': ['RIO-7.2'],
  'complaint.mediation': ['RIO-7.2'],
  'complaint.open-to-all': ['RIO-7.1'],
  'complaint.parties-only': ['RIO-7.2'],
  'complaint.procedure': ['RIO-7.2'],
  'complaint.reasoned-decision': ['RIO-7.2'],
  'complaint.receipt-confirmed': ['RIO-7.2'],
  'complaint.register': ['RIO-7.2'],
  'complaint.reopening': ['RIO-7.2'],
  'complaint.solved-or-not': ['RIO-7.2'],
  'complaint.supervisor-open': ['RIO-7.3'],

  // Breaches and suggestions.
  'suggestion.reaches-owner': ['RIO-end'],

  // Destruction.
  'erasure.certified': ['RIO-6.3'],
  'erasure.complete': ['RIO-6.3'],
  'erasure.dossier-frozen': ['RIO-6.3'],

  // Anonymous figures, of which the regulation says nothing.
  'statistics.anonymous': ['AVG-89.1'],
  'statistics.never-joined': ['AVG-89.1'],
  'statistics.outcome-asked': ['RIO-2.2', 'AVG-89.1'],
  'statistics.purpose-asked': ['AVG-5.1.b'],
  'statistics.released': ['AVG-89.1'],

  // What outlives a dossier.
  'relation.name-survives': ['RIO-6.4'],
} as const satisfies { readonly [R in RuleId]: readonly [Ground, ...Ground[]] };
