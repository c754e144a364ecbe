import type { RuleOrArticle } from '../article.ts';
import type { AuditDraft } from '../audit.ts';
import type { RefusalCode } from '../catalogue.ts';
import type { Effect, Recipient } from '../effect.ts';
import type { AuditOf, NoticesOf } from '../feature.ts';
import { type Refused, refuse } from '../refusal.ts';
import { BY_ANYBODY } from '../register/held-back.ts';
import { accountOf, type Complaint, type Handler, isOpen, OWNER } from './complaint.ts';
import { complaint as feature } from './feature.ts';

export const no = (code: RefusalCode, rule: RuleOrArticle, field?: string): Refused => refuse(code, rule, field);

type Notice = NoticesOf<typeof feature>;
export type ComplaintTrace = AuditOf<typeof feature>;
type NoticeFacts = Readonly<Record<string, string>>;

/** One draft of the chain: ids, dates and codes only. */
export const trace = (
  act: AuditDraft['act'],
  action: ComplaintTrace,
  { complaintId }: Pick<Complaint, 'complaintId'>,
  rule: RuleOrArticle,
  facts: AuditDraft['facts'] = {},
): AuditDraft => ({ act, action, rules: [rule], facts: { complaint: complaintId, ...facts } });

export const tell = (complaint: Complaint, notice: Notice, recipient: Recipient, more: NoticeFacts = {}): Effect => ({
  type: 'notify',
  notice,
  recipient,
  facts: {
    complaint: complaint.complaintId,
    number: complaint.number,
    ...more,
    ...(complaint.channel === 'anonymous' ? BY_ANYBODY : {}),
  },
});

/** Without an account there is no address: an anonymous one, or a letter of an organisation without. */
export const tellComplainant = (complaint: Complaint, notice: Notice, more: NoticeFacts = {}): Effect[] => {
  const personId = accountOf(complaint.complainant);
  return personId === undefined ? [] : [tell(complaint, notice, { to: 'person', personId }, more)];
};

const recipientOf = (handler: Handler | undefined): Recipient =>
  handler === undefined || handler.kind === 'owner' || handler.personId === undefined
    ? { to: 'owner' }
    : { to: 'person', personId: handler.personId };

export const tellHandler = (complaint: Complaint, notice: Notice, more: NoticeFacts = {}): Effect =>
  tell(complaint, notice, recipientOf(complaint.handler), more);

/** What is late is told to the handler and to the owner, who answers for it (EK-4.1). */
export const tellHandlerAndOwner = (complaint: Complaint, notice: Notice, more: NoticeFacts = {}): Effect[] => {
  const toHandler = tellHandler(complaint, notice, more);
  const toOwner = tell(complaint, notice, { to: 'owner' }, more);
  return recipientOf(complaint.handler).to === 'owner' ? [toOwner] : [toHandler, toOwner];
};

/** The other side: the person it is about, or else the practice, which is the owner. */
export const otherSide = ({ against }: Pick<Complaint, 'against'>): Recipient =>
  against.personId === undefined ? { to: 'owner' } : { to: 'person', personId: against.personId };

export const recipientOfMeasure = (ownerId: string): Recipient =>
  ownerId === OWNER ? { to: 'owner' } : { to: 'person', personId: ownerId };

/** Started again, an execution has another name: the case is the same, and every step looks before it does. */
export const startOf = ({ complaintId, runs }: Pick<Complaint, 'complaintId' | 'runs'>): Effect => ({
  type: 'start-execution',
  machine: feature.machine,
  name: runs === 1 ? complaintId : `${complaintId}-${runs}`,
  input: { complaintId },
});

/** Answers the execution that waits, if there is one (`token`). */
export const answerOf = ({ token }: Pick<Complaint, 'token'>, outcome: string): Effect[] =>
  token === undefined ? [] : [{ type: 'answer-token', token, outcome }];

export const withoutToken = ({ token: _, ...complaint }: Complaint): Complaint => complaint;

/** What is done only while a complaint waits for its decision. */
export function refuseUnlessOpen(complaint: Complaint): Refused | undefined {
  if (isOpen(complaint)) return undefined;
  return no(complaint.state === 'decided' ? 'complaint-decided' : 'complaint-closed', 'complaint.procedure');
}
