import type { Mail, Mailer } from '../outside.ts';

/** Keeps the mails instead of sending them. */
export class MemoryMailer implements Mailer {
  readonly sent: Mail[] = [];
  /** Set to see what happens when the mail service takes nothing. */
  refuses = false;

  async send(mail: Mail): Promise<string> {
    if (this.refuses) throw new Error('The mail service does not take the mail.');
    this.sent.push({ ...mail, subject: mail.subject.replace(/\s+/gu, ' ').trim() });
    return `mail-${this.sent.length}`;
  }
}
