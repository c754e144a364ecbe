import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuseForbiddenText } from '../free-text.ts';
import type { About, Against, Channel, Complainant, Complaint } from './complaint.ts';
import { no, startOf, tell, trace } from './parts.ts';
import type { ComplaintRules } from './rules.ts';
import { schedule } from './schedule.ts';

export type MakeComplaint = {
  readonly complaintId: string;
  readonly number: string;
  /** Absent: a principal's without one, a signal, or one about a dossier that is being destroyed. */
  readonly dossierId?: string;
  readonly branch?: string;
  readonly complainant: Complainant;
  readonly channel: Channel;
  readonly receivedOn: string;
  readonly about: About;
  readonly against: Against;
  readonly text: string;
  readonly attachments?: readonly string[];
};

/** What somebody can look at; more is a dossier of its own. */
export const MAX_ATTACHMENTS = 20;

/**
 * A complaint comes in (RIO-7.1, EK-11.1): in the portal, or through the owner who registers a letter, mail or call. Whom it
 * is about is settled here, so that nobody judges their own case: with the owner complained of, somebody from outside
 * handles it from the start; otherwise the owner, until they leave it to somebody else.
 */
export function makeComplaint(
  { text, attachments = [], ...command }: MakeComplaint,
  rules: ComplaintRules,
  now: Temporal.Instant,
): Outcome<Complaint> {
  const today = dayOf(now);
  const { against, about, channel, receivedOn, dossierId } = command;
  if (receivedOn > today) return no('complaint-day', 'complaint.open-to-all', 'receivedOn');
  if (attachments.length > 0 && dossierId === undefined)
    return no('attachments-need-dossier', 'complaint.open-to-all', 'attachments');
  const refused = refuseForbiddenText({ text });
  if (refused) return refused;
  const complaint: Complaint = {
    ...command,
    version: 1,
    registeredAt: now.toString({ fractionalSecondDigits: 3 }),
    attachments,
    state: 'received',
    handler: { kind: against.owner ? 'outside' : 'owner' },
    before: [],
    termFrom: receivedOn,
    deferredOn: [],
    decisions: [],
    measures: [],
    reopenings: 0,
    runs: 1,
    secrets: { text, reasons: [], measures: {} },
  };
  return decided<Complaint>(
    complaint,
    trace('record', 'complaint.make', complaint, 'complaint.open-to-all', { about: about.kind, channel, receivedOn }),
    {
      agenda: schedule(complaint, rules, today),
      effects: [startOf(complaint), tell(complaint, 'complaint-made', { to: 'owner' })],
    },
  );
}
