import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail, Mailer } from '../outside.ts';
import { discreet } from './discreet.ts';

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

export class SesMailer implements Mailer {
  readonly #client: SESv2Client;
  readonly #sender: string;
  readonly #configurationSet: string | undefined;

  /**
   * @param sender a verified address.
   * @param configurationSet by which the mail service reports what became of a mail.
   */
  constructor(client: SESv2Client, sender: string, configurationSet?: string) {
    this.#client = client;
    this.#sender = sender;
    this.#configurationSet = configurationSet;
  }

  async send({ to, subject, text, html }: Mail): Promise<string> {
    const command = new SendEmailCommand({
      FromEmailAddress: this.#sender,
      ConfigurationSetName: this.#configurationSet,
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: utf8(oneLine(subject)), Body: { Text: utf8(text), Html: utf8(html) } } },
    });
    const { MessageId } = await discreet('The mail service', this.#client.send(command));
    if (MessageId === undefined) throw new Error('The mail service left the id of a mail out.');
    return MessageId;
  }
}

/** A subject is one header line. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
