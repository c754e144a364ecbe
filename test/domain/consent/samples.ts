import { Temporal } from 'temporal-polyfill';
import { type AskConsent, askConsent } from '../../../domain/consent/ask.ts';
import type { Colleague } from '../../../domain/consent/colleague.ts';
import type { Consent, ConsentSubject } from '../../../domain/consent/consent.ts';
import type { ConsentRules, ScopeRule } from '../../../domain/consent/rules.ts';
import type { ResolvedSubject } from '../../../domain/consent/subject.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { allowed } from '../support/outcomes.ts';
import { AVAILABLE, person, RUNNING } from '../support/samples.ts';

export const at = (moment: string): Temporal.Instant => Temporal.Instant.from(moment);
/** The fifth of March, in the morning. */
export const NOW = at('2026-03-05T09:00:00Z');

const texts = [
  { version: '1', effectiveFrom: '2018-06-01' },
  { version: '2', effectiveFrom: '2026-04-01' },
] as const;
const scope = (id: string, does: ScopeRule['does'], article: ScopeRule['article'], maxDays: number | null = null) => ({
  id,
  does,
  article,
  texts,
  maxDays,
});

/** The colleague of a question, at work. */
export const HERE: Colleague = { person: person('coach', 'coach-2'), parties: undefined };

/** A practice that exists only here. From April on every question has a second wording. */
export const RULES: ConsentRules = {
  regulations: [{ version: '2018-05-25' }],
  categories: [
    { id: 'cv', medical: false },
    { id: 'report', medical: false },
    { id: 'limitations', medical: true },
  ],
  services: [
    { id: 'career-check', wvp: false },
    { id: 'reintegration', wvp: true },
  ],
  retention: { digitalYears: 5 },
  consents: {
    scopes: [
      scope('partner', 'partner-reads', 'RIO-4.1', 365),
      scope('cover', 'covers', 'RIO-4.3', 42),
      scope('disclosure', 'discloses', 'RIO-5.1'),
      scope('shorter', 'keeps-digital-shorter', 'RIO-6.3'),
      scope('paper', 'keeps-paper-longer', 'RIO-6.2'),
      scope('paper-sooner', 'keeps-paper-shorter', 'RIO-6.2'),
      scope('contact', 'serves-purpose', 'RIO-2.2'),
    ],
    reminderDays: 7,
    expiryDays: 14,
    maxCoverDays: 42,
    disclosure: {
      medicalRefusedTo: ['employer'],
      article: 'AVG-9.1',
      report: {
        to: ['employer'],
        categories: ['report'],
        mayHold: [{ id: 'abilities' }, { id: 'adaptations' }],
        article: 'AVG-9.1',
      },
    },
  },
};

export const SUBJECTS = {
  partner: { kind: 'partner', personId: 'coach-2', categories: ['cv'], clientData: true },
  cover: {
    kind: 'cover',
    coverId: 'cover-1',
    coachId: 'coach-1',
    personId: 'coach-2',
    from: '2026-03-10',
    until: '2026-03-12',
  },
  disclosure: {
    kind: 'disclosure',
    principalId: 'principal-1',
    documents: [{ documentId: 'document-1', sha256: 'a'.repeat(64), category: 'cv' }],
  },
  shorter: { kind: 'day', on: '2027-03-05' },
  paper: { kind: 'day', on: '2028-03-05' },
  contact: { kind: 'purpose' },
} as const satisfies Record<string, ConsentSubject>;
export type ScopeId = keyof typeof SUBJECTS;

const NAMED: ResolvedSubject = {
  client: person('client'),
  person: person('coach', 'coach-2'),
  parties: undefined,
  principalType: 'employer',
  documents: [AVAILABLE],
};

export type Asked = {
  readonly dossier?: Dossier;
  readonly subject?: ConsentSubject;
  readonly before?: readonly Consent[];
  readonly resolved?: Partial<ResolvedSubject>;
  readonly now?: Temporal.Instant;
  readonly more?: Partial<AskConsent>;
};

/** Asks, as a coach would, so that it is allowed when nothing said otherwise is in the way. */
export const asking = (
  id: ScopeId,
  { dossier = RUNNING, subject, before = [], resolved, now = NOW, more }: Asked = {},
) =>
  askConsent(
    dossier,
    {
      consentId: 'consent-1',
      scope: id,
      subject: subject ?? SUBJECTS[id],
      askedBy: { personId: 'coach-1', role: 'coach' },
      ...more,
    },
    before,
    { ...NAMED, ...resolved },
    RULES,
    now,
  );

export const question = (id: ScopeId, asked: Asked = {}): Consent => allowed(asking(id, asked)).next;
