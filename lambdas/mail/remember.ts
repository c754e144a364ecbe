import type { MailLog, MailTrace } from '../../stores/mail-log.ts';
import type { Clock } from '../../stores/outside.ts';
import type { Log } from '../runtime/log.ts';
import { whatFailed } from '../runtime/what-failed.ts';

export type RememberPorts = {
  readonly mailLog: Pick<MailLog, 'remember'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
};

/** Remembers the mail for bounce reports. The mail was sent: an error here must not send it again. */
export async function rememberMail(
  ports: RememberPorts,
  messageId: string,
  sent: Omit<MailTrace, 'sentAt'>,
): Promise<void> {
  try {
    const now = await ports.clock.now();
    await ports.mailLog.remember(messageId, { ...sent, sentAt: now.toString({ fractionalSecondDigits: 3 }) }, now);
  } catch (error) {
    ports.log.warn('mail not remembered', { notice: sent.notice, ...whatFailed(error) });
  }
}
