import * as z from 'zod';
import type { Mail } from '../../stores/outside.ts';
import { endpoint } from './cloud.ts';

const replies = z.object({
  messages: z.record(
    z.string(),
    z.array(
      z.object({ To: z.array(z.string()), Subject: z.string(), BodyText: z.string(), BodyHtml: z.string().nullish() }),
    ),
  ),
});

/** Every mail that the emulator was asked to send, from the oldest on. */
export async function sentMails(): Promise<Mail[]> {
  const reply = await fetch(`${endpoint()}/_ministack/ses/messages`);
  const { messages } = replies.parse(await reply.json());
  return Object.values(messages).flatMap((mails) =>
    mails.map(({ To, Subject, BodyText, BodyHtml }) => ({
      to: To.join(),
      subject: Subject,
      text: BodyText,
      html: BodyHtml ?? '',
    })),
  );
}
