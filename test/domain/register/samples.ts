import { Temporal } from 'temporal-polyfill';
import type { AgendaKind } from '../../../domain/catalogue.ts';
import type { Breach } from '../../../domain/register/breach.ts';
import type { BreachRules } from '../../../domain/register/keep-breach.ts';

export const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
/** Half an hour after the sample breach was found. */
export const NOW = at('2026-03-05T10:00:00Z');

/** A practice that exists only here. */
export const RULES: BreachRules = { categories: [{ id: 'cv' }, { id: 'report' }], registers: { breachYears: 5 } };

/** What the owner knows when it is found: of the 72 hours, those until 8 March 10:30 in the Netherlands. */
export const FOUND = {
  breachId: 'breach-1',
  awareAt: '2026-03-05T09:30:00Z',
  kinds: ['confidentiality', 'availability'],
  secrets: { foundBy: 'coach', categories: ['cv'], dossierIds: ['dossier-1'] },
} as const;

export const RECORDED: Breach = { ...FOUND, recordedAt: '2026-03-05T10:00:00.000Z', version: 1 };
export const NOTIFIED: Breach = { ...RECORDED, risk: 'risk', notifiedAuthorityAt: '2026-03-05T09:45:00Z' };

export const put = (kind: AgendaKind, subject: string, reference: string, dueOn: string) => ({
  op: 'put',
  item: { subject, kind, reference, dueOn },
});
export const drop = (kind: AgendaKind, subject: string, reference: string) => ({
  op: 'drop',
  subject,
  kind,
  reference,
});
