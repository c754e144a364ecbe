import * as z from 'zod';
import type { MailReported } from '../../contracts/events.ts';
import type { Fate } from '../../stores/mail-log.ts';

/** What a mail service said became of a mail. */
export type MailReport = { readonly messageId: string; readonly fate: Fate };

/** The addresses in a report are not read. A configuration set uses `eventType`, an identity `notificationType`. */
const Report = z.object({
  eventType: z.string().optional(),
  notificationType: z.string().optional(),
  mail: z.object({ messageId: z.string().min(1).max(200) }),
  bounce: z.object({ bounceType: z.string() }).optional(),
});

/** `other` is what is none of a bounce or complaint. */
export const reportsOf = ({ Records }: MailReported): readonly (MailReport | 'other')[] =>
  Records.map(({ Sns }) => reportOf(Sns.Message));

function reportOf(message: string): MailReport | 'other' {
  const parsed = Report.safeParse(fromJson(message));
  if (!parsed.success) return 'other';
  const { eventType, notificationType, mail, bounce } = parsed.data;
  const kind = eventType ?? notificationType;
  if (kind === 'Complaint') return { messageId: mail.messageId, fate: 'complaint' };
  // An undetermined bounce is treated as temporary.
  if (kind === 'Bounce')
    return { messageId: mail.messageId, fate: bounce?.bounceType === 'Permanent' ? 'permanent' : 'transient' };
  return 'other';
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
