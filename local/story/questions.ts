import { createHash } from 'node:crypto';
import { DescribeExecutionCommand, ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import canonicalize from 'canonicalize';
import { MACHINES } from '../../contracts/names.ts';
import type { ConsentEvent, ConsentState, ReceiptMark } from '../../domain/consent/consent.ts';
import { eventually, mailText } from './machinery.ts';
import { as, expected, fact, type Part, type Stage } from './stage.ts';
import { holds } from './story.ts';
import { CLIENT, mailTo } from './trajectory.ts';

/** A consent as the API shows it. */
export type ConsentView = {
  readonly consentId: string;
  readonly state: ConsentState;
  readonly textVersion: string;
  readonly text?: { readonly nl: string };
  readonly receipts: readonly ReceiptMark[];
};

export const dossier = (stage: Stage): string => `/api/dossiers/${fact(stage, 'dossier')}`;
export const consentPath = (stage: Stage, consentId: string): string => `${dossier(stage)}/consents/${consentId}`;

export async function consent(stage: Stage, consentId: string, by: Part = 'client'): Promise<ConsentView> {
  const { body } = await expected(200, as(stage, by).call('GET', consentPath(stage, consentId)), 'the question');
  return body as ConsentView;
}

/**
 * The mail that asks the client, when it has come: it holds a first name and a link, and nothing else about a person.
 * @param name of the paper
 */
export async function askedByMail(stage: Stage, consentId: string, name: string): Promise<void> {
  const mail = await eventually('the question by mail', () =>
    mailTo(stage, CLIENT.email, consentPath(stage, consentId).slice('/api'.length)),
  );
  const text = mailText(mail);
  const { BodyText } = mail;
  for (const word of [CLIENT.lastName, CLIENT.phone, fact(stage, 'number')])
    holds(!BodyText.includes(word), 'nothing of the dossier is in the mail', text);
  await stage.papers.keep(`mails/${name}.txt`, text);
}

/** The client reads what is asked, and answers that with one command. */
export async function answer(
  stage: Stage,
  consentId: string,
  given: 'granted' | 'refused',
): Promise<{ readonly view: ConsentView; readonly asked: string }> {
  const { text, textVersion } = await consent(stage, consentId);
  holds(text !== undefined, 'the client reads the question');
  const body = { answer: given, textVersion };
  const asked = as(stage, 'client').call('POST', `${consentPath(stage, consentId)}/answer`, { body });
  const view = (await expected(200, asked, 'the answer')).body as ConsentView;
  holds(view.state === given, `the consent is ${given}`, view);
  return { view, asked: text.nl };
}

export async function withdraw(stage: Stage, consentId: string): Promise<ConsentView> {
  const asked = as(stage, 'client').call('POST', `${consentPath(stage, consentId)}/withdrawal`);
  const view = (await expected(200, asked, 'the withdrawal')).body as ConsentView;
  holds(view.state === 'withdrawn', 'the consent is withdrawn', view);
  return view;
}

/**
 * Fetches the receipt of what happened, as JSON and as PDF, and recomputes its hash.
 * @param name of the papers
 * @returns the first digits of the hash
 */
export async function receipt(stage: Stage, consentId: string, event: ConsentEvent, name: string): Promise<string> {
  const { receipts } = await consent(stage, consentId);
  const mark = receipts.find((one) => one.event === event);
  holds(mark !== undefined, `there is a receipt of "${event}"`, receipts);
  const path = `${consentPath(stage, consentId)}/receipts/${mark.n}`;
  const { bytes } = await expected(200, as(stage, 'client').call('GET', path), 'the receipt');
  const pdf = await expected(200, as(stage, 'client').call('GET', `${path}/pdf`), 'the receipt to print');
  const hash = createHash('sha256').update(bytes).digest('hex');
  holds(hash === mark.hash, 'the hash of the receipt can be computed again', { hash, said: mark.hash });
  const text = bytes.toString('utf8');
  holds(canonicalize(JSON.parse(text)) === text.trimEnd(), 'the receipt has its one canonical form', text);
  holds(pdf.bytes.subarray(0, 5).toString('latin1') === '%PDF-', 'the receipt can be printed');
  await stage.papers.keep(`receipts/${name}.json`, bytes);
  await stage.papers.keep(`letters/${name}.pdf`, pdf.bytes);
  return hash.slice(0, 16);
}

/** How the execution of a question stands; its name is the consent's. */
export async function executionOf(stage: Stage, consentId: string): Promise<string> {
  const machines = new SFNClient(stage.config);
  try {
    const { stateMachines = [] } = await machines.send(new ListStateMachinesCommand({}));
    const machine = stateMachines.find(({ name }) => name === MACHINES.consent)?.stateMachineArn ?? '';
    const executionArn = `${machine.replace(':stateMachine:', ':execution:')}:${consentId}`;
    return (await machines.send(new DescribeExecutionCommand({ executionArn }))).status ?? '';
  } finally {
    machines.destroy();
  }
}

/** Waits until the execution of a question has succeeded. */
export const executionEnds = (stage: Stage, consentId: string): Promise<true> =>
  eventually('the end of the execution', async () => {
    const status = await executionOf(stage, consentId);
    holds(status === 'RUNNING' || status === 'SUCCEEDED', 'the execution ends well', status);
    return status === 'SUCCEEDED' ? true : undefined;
  });

/** Asks for a document and fetches it. @returns its bytes */
export async function fetched(stage: Stage, by: Part, path: string): Promise<Buffer> {
  const { body } = await expected(201, as(stage, by).call('POST', path), 'a download address');
  const response = await fetch((body as { url: string }).url);
  const bytes = Buffer.from(await response.arrayBuffer());
  holds(response.status === 200, 'the address gives the document', response.status);
  return bytes;
}
