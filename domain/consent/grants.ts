import { Temporal } from 'temporal-polyfill';
import type { Grant } from '../access/grant.ts';
import { ZONE } from '../calendar.ts';
import type { DossierAction } from '../catalogue.ts';
import type { Consent } from './consent.ts';
import { type ConsentRules, scopeOf } from './rules.ts';

/** What a partner coach may do beside the client's own (RIO-4.1): read, as far as was ticked. */
const PARTNER_DATA: readonly DossierAction[] = ['dossier.read-state', 'dossier.read'];
const PARTNER_DOCUMENTS: readonly DossierAction[] = [
  'dossier.read-state',
  'document.list',
  'document.read',
  'document.download',
  'paper.list',
  'paper.read',
];
/** What a replacement does in the coach's place (RIO-4.3): the work of those days, not the decisions about the dossier. */
const REPLACEMENT: readonly DossierAction[] = [
  'dossier.read-state',
  'dossier.read',
  'agenda.read',
  'document.upload',
  'document.list',
  'document.read',
  'document.download',
  'paper.list',
  'paper.read',
  'paper.record',
  'paper.take-out',
  'paper.put-away',
  'consult.plan',
  'consult.change',
  'consult.list',
  'activity.record',
  'activity.correct',
  'activity.list',
  'summary.write',
  'summary.list',
  'time.read',
  'question.list',
  'question.reply',
];
const RECIPIENT: readonly DossierAction[] = ['disclosure.read', 'disclosure.download'];

/** Midnight at the start of a day in Europe/Amsterdam. */
const startOf = (day: string): Temporal.Instant => Temporal.PlainDate.from(day).toZonedDateTime(ZONE).toInstant();

/** A grant without a day of its own lasts until it is withdrawn or the dossier is gone. */
const NEVER = Temporal.Instant.from('9999-12-31T00:00:00Z');

/** What a consent opens, and for whom; nothing unless it was granted and not taken back (RIO-4.1, 4.3, 5.1). */
export function grantOf(consent: Omit<Consent, 'secrets'>, rules: ConsentRules): Grant | undefined {
  const { state, subject, answeredAt, startsOn, endsOn } = consent;
  if (state !== 'granted' || answeredAt === undefined) return undefined;
  const opened = Temporal.Instant.from(answeredAt);
  const begins = startsOn === undefined ? opened : startOf(startsOn);
  const window = {
    grantId: consent.consentId,
    from: Temporal.Instant.compare(begins, opened) > 0 ? begins : opened,
    until: endsOn === undefined ? NEVER : startOf(endsOn),
    rule: scopeOf(rules, consent.scope)?.article ?? 'consent.demonstrable',
  } as const;
  switch (subject.kind) {
    case 'partner': {
      const actions = [
        ...(subject.clientData ? PARTNER_DATA : []),
        ...(subject.categories.length > 0 ? PARTNER_DOCUMENTS : []),
      ];
      return { ...window, to: { personId: subject.personId }, actions, categories: subject.categories };
    }
    case 'cover':
      return { ...window, to: { personId: subject.personId }, actions: REPLACEMENT };
    case 'disclosure':
      return {
        ...window,
        to: { principalId: subject.principalId },
        actions: RECIPIENT,
        documents: subject.documents.map(({ documentId }) => documentId),
      };
    case 'day':
    // Stryker disable next-line ConditionalExpression: the end of the function returns undefined as well.
    case 'purpose':
      return undefined;
  }
}
