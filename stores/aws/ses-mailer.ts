import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail, Mailer } from '../outside.ts';
import { discreet } from './discreet.ts';

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

export class SesMailer implements Mailer {
  readonly #client: SESv2Client;
  readonly #sender: string;

  /** @param sender a verified address. */
  constructor(client: SESv2Client, sender: string) {
    this.#client = client;
    this.#sender = sender;
  }

  async send({ to, subject, text, html }: Mail): Promise<void> {
    const command = new SendEmailCommand({
      FromEmailAddress: this.#sender,
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: utf8(oneLine(subject)), Body: { Text: utf8(text), Html: utf8(html) } } },
    });
    await discreet('The mail service', this.#client.send(command));
  }
}

/** A subject is one header line. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
