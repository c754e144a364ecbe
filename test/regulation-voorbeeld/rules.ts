import type { RuleArticles } from '../../domain/article.ts';
import { avgRules } from '../../policies/shared/rules.ts';

/** The articles of this regulation that each rule rests on; the AVG's where it is silent. */
export const rules: RuleArticles = {
  ...avgRules,

  // Access, the log, and what nobody may type.
  'access.default-deny': ['VH-5'],
  'access.dossier': ['VH-5'],
  'access.lookup': ['VH-5'],
  'access.oversight': ['VH-5'],
  'access.terms-watched': ['VH-7'],
  'audit.every-act': ['VH-4'],
  'free-text.no-citizen-service-number': ['VH-3'],
  'free-text.no-diagnosis': ['VH-3'],

  // Accounts and roles.
  'person.appointed-manager': ['VH-1'],
  'person.managed-by-owner': ['VH-1'],
  'person.one-owner': ['VH-1'],
  'person.own-account': ['VH-1'],
  'person.principal': ['VH-1'],
  'person.principal-protected': ['VH-1'],

  // The dossier, the notice of the regulation, keeping and legal holds.
  'dossier.assigned-coach': ['VH-3'],
  'dossier.branch': ['VH-3'],
  'dossier.commission': ['VH-3'],
  'dossier.listed-data': ['VH-3'],
  'dossier.listed-service': ['VH-3'],
  'dossier.managed-by-coach': ['VH-3'],
  'dossier.of-a-client': ['VH-3'],
  'dossier.purpose': ['VH-3'],
  'dossier.two-files': ['VH-3'],
  'regulation.announced': ['VH-10', 'AVG-5.1.a'],
  'regulation.given': ['VH-10'],
  'regulation.in-versions': ['VH-10'],
  'regulation.organisation-shown': ['VH-1'],
  'regulation.public': ['VH-10'],
  'regulation.supervisor-linked': ['VH-10'],
  'retention.counts-from-end': ['VH-7'],
  'retention.destroyed-at-term': ['VH-7'],
  'retention.placed-by-term': ['VH-7'],
  'retention.term-and-ground': ['VH-7'],
  'hold.blocks-destruction': ['VH-7', 'AVG-17.3'],
  'hold.reviewed': ['VH-7'],
  'destruction.announced': ['VH-7', 'AVG-5.1.a'],
  'destruction.waits': ['VH-7', 'AVG-5.1.d'],

  // Documents.
  'document.client-informed': ['VH-3'],
  'document.encrypted': ['VH-4'],
  'document.for-the-trajectory': ['VH-3'],
  'document.inspected': ['VH-4'],
  'document.listed-category': ['VH-3'],
  'document.listed-type': ['VH-3'],
  'document.no-more-than-needed': ['VH-3'],
  'document.registration-kind': ['VH-3'],
  'document.wvp-only': ['VH-3'],
  'test-result.invited': ['VH-5'],

  // Consents.
  'consent.listed-scope': ['VH-6'],
  'consent.opens-access': ['VH-6'],

  // Consults and the time that work takes.
  'consult.recorded': ['VH-3'],
  'time.registered': ['VH-3'],
  'summary.for-client': ['VH-3'],
  'summary.silence': ['VH-3'],

  // Replacement of coaches.
  'cover.agreed-by-client': ['VH-6'],
  'cover.from-until': ['VH-6'],
  'cover.replacement': ['VH-6'],

  // Disclosure to principals.
  'disclosure.consented': ['VH-6'],
  'disclosure.principal-sees-own': ['VH-6'],
  'disclosure.recorded': ['VH-6'],

  // Paper.
  'paper.register': ['VH-4'],
  'paper.locked-place': ['VH-4'],
  'paper.destroyed': ['VH-7'],

  // Rights of the data subject.
  'rights.carried-out': ['VH-8'],
  'rights.change-ground': ['VH-8'],
  'rights.changes-named': ['VH-8'],
  'question.answered': ['AVG-15'],
  'rights.client-sees': ['AVG-15'],
  'rights.decision-told': ['VH-8'],
  'rights.erasure-at-once': ['VH-8'],
  'rights.free-of-charge': ['VH-8'],
  'rights.given-in-a-month': ['VH-8'],
  'rights.identity-established': ['VH-8'],
  'rights.request-taken': ['VH-8'],
  'rights.required-field-stays': ['VH-8'],

  // Complaints.
  'complaint.content-ends': ['VH-9'],
  'complaint.decision-term': ['VH-9'],
  'complaint.deferral': ['VH-9'],
  'complaint.hearing': ['VH-9'],
  'complaint.independent-handler': ['VH-9'],
  'complaint.measures': ['VH-9'],
  'complaint.mediation': ['VH-9'],
  'complaint.open-to-all': ['VH-9'],
  'complaint.parties-only': ['VH-9'],
  'complaint.procedure': ['VH-9'],
  'complaint.reasoned-decision': ['VH-9'],
  'complaint.receipt-confirmed': ['VH-9'],
  'complaint.register': ['VH-9'],
  'complaint.reopening': ['VH-9'],
  'complaint.solved-or-not': ['VH-9'],
  'complaint.supervisor-open': ['VH-9'],

  // Breaches and suggestions.
  'suggestion.reaches-owner': ['VH-10'],

  // Destruction.
  'erasure.certified': ['VH-7'],
  'erasure.complete': ['VH-7'],
  'erasure.dossier-frozen': ['VH-7'],

  // Anonymous figures, of which the regulation says nothing.
  'statistics.anonymous': ['AVG-89.1'],
  'statistics.never-joined': ['AVG-89.1'],
  'statistics.outcome-asked': ['VH-3', 'AVG-89.1'],
  'statistics.purpose-asked': ['AVG-5.1.b'],
  'statistics.released': ['AVG-89.1'],

  // What outlives a dossier.
  'relation.name-survives': ['VH-7'],
};
