import type { AgendaChange } from '../../../domain/agenda.ts';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import type { Outcome } from '../../../domain/decision.ts';
import type { Recipient } from '../../../domain/effect.ts';

type Values = Readonly<Record<string, string | number>>;

/** The audit entry of the sample complaint. */
export const entry = (act: string, action: string, rule: string, facts: Values = {}) => [
  { act, action: `complaint.${action}`, rules: [`complaint.${rule}`], facts: { complaint: 'complaint-1', ...facts } },
];

export const OWNER: Recipient = { to: 'owner' };
export const CLIENT: Recipient = { to: 'person', personId: 'client-1' };
export const COACH: Recipient = { to: 'person', personId: 'coach-1' };

export const notice = (name: string, recipient: Recipient, facts: Values = {}) => ({
  type: 'notify',
  notice: `complaint-${name}`,
  recipient,
  facts: { complaint: 'complaint-1', number: 'K-2025-0001', ...facts },
});

export const answered = (outcome: string) => [{ type: 'answer-token', token: 'token-1', outcome }];
export const started = (name: string) => ({
  type: 'start-execution',
  machine: 'complaint',
  name,
  input: { complaintId: 'complaint-1' },
});

const KINDS = ['confirm', 'reminder', 'due', 'answer', 'retention'] as const;

/** The whole agenda of the sample complaint: what has no day is taken off. */
export const agenda = (
  days: { readonly [K in (typeof KINDS)[number]]?: string },
  measures: readonly (string | undefined)[] = [],
  subject = 'dossier-1',
) => [
  ...KINDS.map((kind) => item(subject, `complaint-${kind}`, 'complaint-1', days[kind])),
  ...measures.map((dueOn, place) => item(subject, 'complaint-measure', `complaint-1.${place + 1}`, dueOn)),
];

const item = (subject: string, kind: string, reference: string, dueOn: string | undefined) => {
  const at = { subject, kind, reference } as Pick<AgendaChange & { op: 'drop' }, 'subject' | 'kind' | 'reference'>;
  return dueOn === undefined ? { op: 'drop', ...at } : { op: 'put', item: { ...at, dueOn } };
};

export const without = (complaint: Complaint, ...keys: readonly (keyof Complaint)[]): Complaint =>
  Object.fromEntries(
    Object.entries(complaint).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as Complaint;

/** A command, and everything that comes of it. */
export type Row = readonly [
  name: string,
  before: Complaint,
  command: (complaint: Complaint) => Outcome<Complaint>,
  next: (complaint: Complaint) => Complaint,
  audit: readonly unknown[],
  agenda: readonly unknown[],
  effects: readonly unknown[],
];

export const waiting = (complaint: Complaint): Complaint => ({ ...complaint, token: 'token-1' });
/** The days of one that came in today. */
export const RUNS = { reminder: '2025-04-09', due: '2025-04-16' };
export const withSecrets = (complaint: Complaint, more: Partial<Complaint['secrets']>) => ({
  ...complaint.secrets,
  ...more,
});
