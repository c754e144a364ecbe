import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../calendar.ts';
import type { About, Channel, Complaint, ComplaintState, Outcome } from './complaint.ts';

/** The line of a complaint in the register: no content, and it stays when the content goes (RIO-7.2). */
export type RegisterLine = {
  readonly number: string;
  /** Gone once the case is anonymised. */
  readonly complaintId?: string;
  readonly kind: About['kind'];
  readonly channel: Channel;
  readonly state: ComplaintState | 'erased';
  readonly receivedOn: string;
  readonly confirmedOn?: string;
  readonly decidedOn?: string;
  readonly closedOn?: string;
  readonly outcome?: Outcome | 'mediated' | 'withdrawn';
  readonly deferred: boolean;
  readonly reopened: boolean;
  /** Absent while neither kept nor missed. */
  readonly confirmedInTime?: boolean;
  readonly decidedInTime?: boolean;
};

const dayOfInstant = (at: string): string => dayOf(Temporal.Instant.from(at));

function outcomeOf({ mediatedOn, state, decisions }: Complaint): RegisterLine['outcome'] {
  if (mediatedOn !== undefined) return 'mediated';
  return state === 'withdrawn' ? 'withdrawn' : decisions.at(-1)?.outcome;
}

/** What the register says of a complaint as it is now. */
export function lineOf(complaint: Complaint): RegisterLine {
  const { complaintId, number, about, channel, state, receivedOn, closedOn } = complaint;
  const { confirmedAt, confirmedInTime, decidedInTime } = complaint;
  const decidedOn = complaint.mediatedOn ?? complaint.decisions.at(-1)?.on;
  const outcome = outcomeOf(complaint);
  return {
    number,
    complaintId,
    kind: about.kind,
    channel,
    state,
    receivedOn,
    ...(confirmedAt === undefined ? {} : { confirmedOn: dayOfInstant(confirmedAt) }),
    ...(decidedOn === undefined ? {} : { decidedOn }),
    ...(closedOn === undefined ? {} : { closedOn }),
    ...(outcome === undefined ? {} : { outcome }),
    deferred: complaint.deferredOn.length > 0,
    reopened: complaint.reopenings > 0,
    ...(confirmedInTime === undefined ? {} : { confirmedInTime }),
    ...(decidedInTime === undefined ? {} : { decidedInTime }),
  };
}

/** The line of a case whose content is gone: nothing in it leads to anybody. */
export const anonymised = ({ complaintId: _, ...line }: RegisterLine): RegisterLine => ({ ...line, state: 'erased' });
