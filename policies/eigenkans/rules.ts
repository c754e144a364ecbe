import type { RuleId } from '../../domain/catalogue.ts';
import type { AvgArticle } from '../articles.ts';
import { avgRules } from '../shared/rules.ts';
import type { provisions } from './provisions.ts';

type Ground = keyof typeof provisions | AvgArticle;

/** The articles of the regulation of 25 May 2018 that each rule rests on; the AVG's where the regulation is silent. */
export const rules = {
  ...avgRules,

  // Access, the log, and what nobody may type.
  'access.default-deny': ['EK-1.12'],
  'access.dossier': ['EK-7.1'],
  'access.lookup': ['EK-7.2'],
  'access.oversight': ['EK-4.1'],
  'access.terms-watched': ['EK-4.2'],
  'audit.every-act': ['EK-3.1'],
  'free-text.no-citizen-service-number': ['EK-5.1'],
  'free-text.no-diagnosis': ['EK-5.1'],

  // Accounts and roles.
  'person.appointed-manager': ['EK-6.3'],
  'person.managed-by-owner': ['EK-4.1'],
  'person.one-owner': ['EK-1.13'],
  'person.own-account': ['EK-1.4'],
  'person.principal': ['EK-1.5'],
  'person.principal-protected': ['EK-4.3'],

  // The dossier, the notice of the regulation, keeping and legal holds.
  'dossier.assigned-coach': ['EK-1.11'],
  'dossier.branch': ['EK-1.3'],
  'dossier.commission': ['EK-1.5'],
  'dossier.listed-data': ['EK-5.1'],
  'dossier.listed-service': ['EK-5.1'],
  'dossier.managed-by-coach': ['EK-6.2'],
  'dossier.of-a-client': ['EK-1.4'],
  'dossier.purpose': ['EK-2.1'],
  'dossier.two-files': ['EK-1.6'],
  'regulation.announced': ['EK-12.2', 'AVG-5.1.a'],
  'regulation.given': ['EK-9.1'],
  'regulation.in-versions': ['EK-12.2'],
  'regulation.organisation-shown': ['EK-1.2'],
  'regulation.public': ['EK-12.3'],
  'regulation.supervisor-linked': ['EK-11.2'],
  'retention.counts-from-end': ['EK-10.1'],
  'retention.destroyed-at-term': ['EK-10.1'],
  'retention.placed-by-term': ['EK-10.1'],
  'retention.term-and-ground': ['EK-5.1'],
  'hold.blocks-destruction': ['EK-10.1', 'AVG-17.3'],
  'hold.reviewed': ['EK-10.1'],
  'destruction.announced': ['EK-10.1', 'AVG-5.1.a'],
  'destruction.waits': ['EK-10.1', 'AVG-5.1.d'],

  // Documents.
  'document.client-informed': ['EK-5.1'],
  'document.encrypted': ['EK-6.1'],
  'document.for-the-trajectory': ['EK-2.1'],
  'document.inspected': ['EK-4.3'],
  'document.listed-category': ['EK-5.1'],
  'document.listed-type': ['EK-5.1'],
  'document.no-more-than-needed': ['EK-5.1'],
  'document.registration-kind': ['EK-1.7'],
  'document.wvp-only': ['EK-5.1'],
  'test-result.invited': ['EK-1.12'],

  // Consents.
  'consent.listed-scope': ['EK-3.1'],
  'consent.opens-access': ['EK-7.1'],

  // Consults and the time that work takes.
  'consult.recorded': ['EK-1.7'],
  'time.registered': ['EK-2.1'],
  'summary.for-client': ['EK-10.2'],
  'summary.silence': ['AVG-5.1.d'],

  // Replacement of coaches.
  'cover.agreed-by-client': ['EK-7.1'],
  'cover.from-until': ['EK-7.1'],
  'cover.replacement': ['EK-7.1'],

  // Disclosure to principals.
  'disclosure.consented': ['EK-1.1'],
  'disclosure.principal-sees-own': ['EK-1.5'],
  'disclosure.recorded': ['EK-1.1'],

  // Paper.
  'paper.register': ['EK-6.1'],
  'paper.locked-place': ['EK-6.1'],
  'paper.destroyed': ['EK-10.1'],

  // Rights of the data subject.
  'rights.carried-out': ['EK-10.5'],
  'rights.change-ground': ['EK-10.2'],
  'rights.changes-named': ['EK-10.3'],
  'question.answered': ['AVG-15'],
  'rights.client-sees': ['AVG-15'],
  'rights.decision-told': ['EK-10.4'],
  'rights.erasure-at-once': ['EK-10.1'],
  'rights.free-of-charge': ['EK-9.2'],
  'rights.given-in-a-month': ['EK-9.3c'],
  'rights.identity-established': ['EK-9.3b'],
  'rights.request-taken': ['EK-9.3a'],
  'rights.required-field-stays': ['EK-5.1'],

  // Complaints.
  'complaint.content-ends': ['EK-11.1'],
  'complaint.decision-term': ['EK-11.1'],
  'complaint.deferral': ['EK-11.1'],
  'complaint.hearing': ['EK-11.1'],
  'complaint.independent-handler': ['EK-11.1'],
  'complaint.measures': ['EK-11.1'],
  'complaint.mediation': ['EK-11.1'],
  'complaint.open-to-all': ['EK-11.1'],
  'complaint.parties-only': ['EK-11.1'],
  'complaint.procedure': ['EK-11.1'],
  'complaint.reasoned-decision': ['EK-11.1'],
  'complaint.receipt-confirmed': ['EK-11.1'],
  'complaint.register': ['EK-11.1'],
  'complaint.reopening': ['EK-11.1'],
  'complaint.solved-or-not': ['EK-11.1'],
  'complaint.supervisor-open': ['EK-11.2'],

  // What the practice shows of how it handles data.
  'accountability.documented': ['EK-4.3', 'AVG-30.1'],

  // Breaches and suggestions.
  'suggestion.reaches-owner': ['EK-12.2'],

  // Destruction.
  'erasure.certified': ['EK-10.1'],
  'erasure.complete': ['EK-10.1'],
  'erasure.dossier-frozen': ['EK-10.1'],

  // Anonymous figures.
  'statistics.anonymous': ['EK-1.8', 'EK-1.9'],
  'statistics.never-joined': ['EK-8.2'],
  'statistics.outcome-asked': ['EK-2.2', 'EK-2.3', 'EK-5.1'],
  'statistics.purpose-asked': ['EK-2.2', 'EK-2.3'],
  'statistics.released': ['EK-8.1'],

  // What outlives a dossier.
  'relation.name-survives': ['EK-1.8'],
} as const satisfies { readonly [R in RuleId]: readonly [Ground, ...Ground[]] };
