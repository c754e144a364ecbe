import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { OUTPUTS, STACKS } from '../../contracts/names.ts';
import type { Cloud } from './cloud.ts';
import type { Outputs } from './deploy.ts';

/** Milliseconds between two looks. */
const PAUSE = 2_000;

const Sent = z.object({
  messages: z.record(
    z.string(),
    z.array(z.object({ MessageId: z.string(), Source: z.string(), To: z.array(z.string()), Type: z.string() })),
  ),
});
/** How the emulator marks a mail that was sent as we send them; invitations of Cognito report nothing to us. */
const OURS = 'v2.SendEmail';
type SentMail = { readonly MessageId: string; readonly Source: string; readonly To: readonly string[] };

/** The addresses by which AWS lets a system be tried: what is sent to them bounces, or is complained about (SES mailbox simulator). */
const SIMULATED = /^(bounce|complaint)(?:\+[^@]*)?@simulator\.amazonses\.com$/i;

type Place = Pick<Cloud, 'endpoint' | 'region' | 'env'>;

/**
 * Plays the part of SES after a mail was sent: it tells the system's topic, in SES's own words, of every mail to an address of
 * the mailbox simulator. The emulator takes mails, stores where their events should go, and sends none.
 */
export function startMailbox(cloud: Place, outputs: Outputs): { stop(): Promise<void> } {
  const topic = outputs[STACKS.workflow]?.[OUTPUTS.workflow.mailEventsTopic];
  if (topic === undefined) return { stop: async () => {} };
  const stopped = new AbortController();
  const reported = new Set<string>();
  const watching = (async () => {
    while (!stopped.signal.aborted) {
      // An emulator that has just been stopped answers nothing; one that is busy is asked again.
      await reportNew(cloud, topic, reported).catch(() => {});
      await sleep(PAUSE, undefined, { ref: false, signal: stopped.signal }).catch(() => {});
    }
  })();
  return {
    stop: () => {
      stopped.abort();
      return watching;
    },
  };
}

async function reportNew(cloud: Place, topic: string, reported: Set<string>): Promise<void> {
  const reply = await fetch(`${cloud.endpoint}/_ministack/ses/messages`);
  const { messages } = Sent.parse(await reply.json());
  for (const mail of Object.values(messages).flat()) {
    const kind = mail.To.map((to) => SIMULATED.exec(to)?.[1]?.toLowerCase()).find((found) => found !== undefined);
    if (kind === undefined || mail.Type !== OURS || reported.has(mail.MessageId)) continue;
    await publish(cloud, topic, kind === 'bounce' ? bounceOf(mail) : complaintOf(mail));
    reported.add(mail.MessageId);
  }
}

const mailOf = ({ MessageId, Source, To }: SentMail) => ({
  timestamp: new Date().toISOString(),
  messageId: MessageId,
  source: Source,
  destination: To,
});

const bounceOf = (mail: SentMail) => ({
  eventType: 'Bounce',
  mail: mailOf(mail),
  bounce: {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: mail.To.map((emailAddress) => ({ emailAddress, action: 'failed', status: '5.1.1' })),
    timestamp: new Date().toISOString(),
    feedbackId: mail.MessageId,
  },
});

const complaintOf = (mail: SentMail) => ({
  eventType: 'Complaint',
  mail: mailOf(mail),
  complaint: {
    complainedRecipients: mail.To.map((emailAddress) => ({ emailAddress })),
    complaintFeedbackType: 'abuse',
    timestamp: new Date().toISOString(),
    feedbackId: mail.MessageId,
  },
});

/** One request does not need a client of its own: the emulator knows its administrator by the key, and checks no signature of it. */
async function publish({ endpoint, region, env }: Place, TopicArn: string, event: object): Promise<void> {
  const scope = `${new Date().toISOString().slice(0, 10).replaceAll('-', '')}/${region}/sns/aws4_request`;
  const credential = `Credential=${env.AWS_ACCESS_KEY_ID}/${scope}`;
  const reply = await fetch(endpoint, {
    method: 'POST',
    headers: { authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, Signature=none` },
    body: new URLSearchParams({ Action: 'Publish', Version: '2010-03-31', TopicArn, Message: JSON.stringify(event) }),
  });
  if (!reply.ok) throw new Error(`The topic does not take the report: ${reply.status}`);
}
