import { addYears } from '../calendar.ts';
import type { Document } from '../document/document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type Parties, refuseOwnCoach } from '../person/own-coach.ts';
import type { Person } from '../person/person.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { ConsentSubject } from './consent.ts';
import type { ConsentRules, ScopeRule } from './rules.ts';

/** Who and what a question names, as they stand now. */
export type ResolvedSubject = {
  readonly client: Person | undefined;
  /** The partner or replacement. */
  readonly person?: Person | undefined;
  /** That colleague, the client and the coach to the directory; undefined where no colleague is named. */
  readonly parties: Parties | undefined;
  readonly principalType?: string | undefined;
  readonly documents?: readonly (Document | undefined)[];
};

type Of<K extends ConsentSubject['kind']> = Extract<ConsentSubject, { readonly kind: K }>;

/** Whether the client can be asked for this at all. */
export function refuseSubject(
  dossier: Dossier,
  subject: ConsentSubject,
  scope: ScopeRule,
  resolved: ResolvedSubject,
  rules: ConsentRules,
  today: string,
): Refused | undefined {
  switch (subject.kind) {
    case 'partner':
      return refusePartner(dossier, subject, scope, resolved, rules);
    case 'cover':
      return refuseColleague(dossier, scope, resolved);
    case 'disclosure':
      return refuseDisclosure(dossier, subject, scope, resolved, rules, today);
    case 'day':
      return refuseDay(dossier, subject, scope, rules, today);
    // Stryker disable next-line ConditionalExpression: the end of the function returns undefined as well.
    case 'purpose':
      return undefined;
  }
}

/** A colleague is an active coach other than the client's own, and helps while the trajectory goes on. */
function refuseColleague(
  dossier: Dossier,
  scope: ScopeRule,
  { person, parties }: ResolvedSubject,
): Refused | undefined {
  if (dossier.state === 'ended') return refuse('trajectory-ended', scope.article);
  if (person?.role !== 'coach' || person.state !== 'active') return refuse('coach-unknown', scope.article, 'personId');
  if (person.personId === dossier.coachId) return refuse('cover-same-coach', scope.article, 'personId');
  return parties && refuseOwnCoach(parties, 'cover-same-coach', scope.article, 'personId');
}

function refusePartner(
  dossier: Dossier,
  subject: Of<'partner'>,
  scope: ScopeRule,
  resolved: ResolvedSubject,
  rules: ConsentRules,
): Refused | undefined {
  const refused = refuseColleague(dossier, scope, resolved);
  if (refused) return refused;
  if (subject.categories.length === 0 && !subject.clientData)
    return refuse('consent-subject', scope.article, 'subject.categories');
  if (!subject.categories.every((category) => rules.categories.some(({ id }) => id === category)))
    return refuse('category-unknown', 'document.listed-category', 'subject.categories');
  return undefined;
}

/**
 * Chosen documents to a known principal (RIO-5.1, EK-1.1). A document about health never goes to an employer, whatever the
 * client says (policy, with its source); a report to one in a re-integration trajectory says what it holds.
 */
function refuseDisclosure(
  dossier: Dossier,
  subject: Of<'disclosure'>,
  scope: ScopeRule,
  { principalType, documents = [] }: ResolvedSubject,
  rules: ConsentRules,
  today: string,
): Refused | undefined {
  if (principalType === undefined) return refuse('principal-unknown', 'person.principal', 'principalId');
  if (subject.until !== undefined && subject.until < today) return refuse('consent-day', scope.article, 'until');
  if (subject.documents.length === 0) return refuse('document-unknown', scope.article, 'documents');
  const { medicalRefusedTo, article, report } = rules.consents.disclosure;
  const wvp = rules.services.some(({ id, wvp: is }) => id === dossier.service && is);
  const reports = wvp && report.to.includes(principalType);
  for (const [place, { holds, category }] of subject.documents.entries()) {
    const field = `documents.${place}`;
    const document = documents[place];
    if (!document) return refuse('document-unknown', scope.article, field);
    if (document.state !== 'available') return refuse('document-not-ready', 'document.inspected', field);
    const medical = rules.categories.some(({ id, medical: is }) => id === category && is);
    if (medical && medicalRefusedTo.includes(principalType))
      return refuse('medical-disclosure-refused', article, field);
    const known = (holds ?? []).every((one) => report.mayHold.some(({ id }) => id === one));
    const asked = reports && report.categories.includes(category);
    if (!known || (asked && (holds ?? []).length === 0))
      return refuse('report-contents', report.article, `${field}.holds`);
  }
  return undefined;
}

/** A day to come; paper not beyond the term of the digital data, which is the hard stop (EK-10.1). */
function refuseDay(
  dossier: Dossier,
  { on }: Of<'day'>,
  scope: ScopeRule,
  rules: ConsentRules,
  today: string,
): Refused | undefined {
  const last = addYears(dossier.endedOn ?? today, rules.retention.digitalYears);
  return on <= today || on > last ? refuse('consent-day', scope.article, 'subject.on') : undefined;
}
