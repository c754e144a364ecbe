import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail, Mailer } from '../outside.ts';

/** Mail through SES, from the practice's verified sender. */
export class SesMailer implements Mailer {
  readonly #client: SESv2Client;
  readonly #sender: string;

  constructor(client: SESv2Client, sender: string) {
    this.#client = client;
    this.#sender = sender;
  }

  async send({ to, subject, text, html }: Mail): Promise<void> {
    const part = (Data: string) => ({ Data, Charset: 'UTF-8' });
    await this.#client.send(
      new SendEmailCommand({
        FromEmailAddress: this.#sender,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: part(subject), Body: { Text: part(text), Html: part(html) } } },
      }),
    );
  }
}
