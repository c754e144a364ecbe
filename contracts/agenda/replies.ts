import * as z from 'zod';
import { AGENDA_KINDS } from '../../domain/catalogue.ts';
import { bilingual, otherMedia } from '../common.ts';
import type { Replies } from '../operation.ts';
import type { agendaOperations } from './operations.ts';
import { statusReply } from './status-reply.ts';

const day = () => z.iso.date();

const agendaReply = () =>
  z.strictObject({
    /** By the clock of the practice. */
    today: day(),
    items: z.array(
      z.strictObject({
        /** On the agenda. What is late stands there again each day. */
        dueOn: day(),
        kind: z.enum(AGENDA_KINDS),
        name: bilingual(),
        /** Somebody has to do something; otherwise it happens by itself. */
        asks: z.boolean(),
        /** Of the dossier or the complaint. */
        number: z.string().optional(),
        dossierId: z.uuid().optional(),
        requestId: z.uuid().optional(),
        complaintId: z.uuid().optional(),
        breachId: z.uuid().optional(),
        /** Where paper of a destroyed dossier is confirmed to be gone. */
        certificateId: z.uuid().optional(),
        /** By when the case itself has to be done, as it is counted now. */
        term: z.strictObject({ nominal: day(), outer: day(), overdue: z.boolean() }).optional(),
      }),
    ),
    next: z.string().optional(),
    /** Since when a secret address leads to the calendar; for who may share it. */
    sharedOn: day().optional(),
  });
export type AgendaReply = z.infer<ReturnType<typeof agendaReply>>;

export const agendaReplies = {
  getAgenda: agendaReply,
  getStatus: statusReply,
  /** The path with its secret, said once. */
  shareCalendar: () => z.strictObject({ path: z.string(), sharedOn: day() }),
  endCalendar: () => z.strictObject({}),
  getCalendar: otherMedia,
} as const satisfies Replies<typeof agendaOperations>;
