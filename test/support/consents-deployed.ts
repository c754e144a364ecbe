import { randomUUID } from 'node:crypto';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { OUTPUTS } from '../../contracts/names.ts';
import type { ConsentEvent, ConsentState } from '../../domain/consent/consent.ts';
import type { Effect } from '../../domain/effect.ts';
import { clientConfig } from '../../local/cloud/cloud.ts';
import type { OpenCloud } from '../../local/cloud/index.ts';
import { outputOf } from '../../local/cloud/outputs.ts';
import { eventually } from '../../local/story/machinery.ts';
import type { Session } from '../../local/story/session.ts';
import { as, expected, PASSWORD, type Stage } from '../../local/story/stage.ts';
import type { Outbox } from '../workflows/erasures.ts';
import type { Made } from './deployed.ts';

/** A consent as the client sees it, as far as the tests look. */
export type Shown = {
  readonly consentId: string;
  readonly state: ConsentState;
  readonly textVersion: string;
  readonly expiresOn: string;
  readonly receipts: readonly { readonly n: number; readonly event: ConsentEvent; readonly hash: string }[];
};

/** The simplest question there is: nothing is opened by its answer. */
export const FOLLOW_UP = { scope: 'follow-up-contact', subject: { kind: 'purpose' } };

export const consentPath = ({ path }: Made, consentId: string): string => `${path}/consents/${consentId}`;

/** The coach asks. @returns the id of the question */
export async function ask(stage: Stage, { path }: Made, body: object = FOLLOW_UP): Promise<string> {
  const asked = as(stage, 'coach').call('POST', `${path}/consents`, { body });
  return ((await expected(201, asked, 'asking')).body as { consentId: string }).consentId;
}

/** Shares these documents, when the client agrees. @returns the id of the question */
export async function askToShare(stage: Stage, { path }: Made, principalId: string, documentIds: readonly string[]) {
  const body = { principalId, documents: documentIds.map((documentId) => ({ documentId })) };
  const asked = as(stage, 'coach').call('POST', `${path}/disclosures`, { body });
  return ((await expected(201, asked, 'asking to share')).body as { consentId: string }).consentId;
}

export async function shown(stage: Stage, made: Made, consentId: string): Promise<Shown> {
  const asked = as(stage, 'client').call('GET', consentPath(made, consentId));
  return (await expected(200, asked, 'the question')).body as Shown;
}

export const answer = (
  stage: Stage,
  made: Made,
  consentId: string,
  body: object = { answer: 'granted', textVersion: '1' },
) => as(stage, 'client').call('POST', `${consentPath(made, consentId)}/answer`, { body });

export const withdraw = (stage: Stage, made: Made, consentId: string) =>
  as(stage, 'client').call('POST', `${consentPath(made, consentId)}/withdrawal`);

/** A principal with a person who is signed in for it. */
export async function principal(stage: Stage, type = 'employer') {
  const owner = as(stage, 'owner');
  const registered = owner.call('POST', '/api/principals', { body: { type, name: 'Drukkerij De Gans' } });
  const { principalId } = (await expected(201, registered, 'a principal')).body as { principalId: string };
  const email = `opdrachtgever-${randomUUID()}@voorbeeld.example`;
  const body = { role: 'principal', email, givenName: 'Wim', principalId };
  await expected(201, owner.call('POST', '/api/people', { body }), 'a person of it');
  await stage.accounts.setPassword(email, PASSWORD);
  return { principalId, email, session: await stage.accounts.signIn(email, PASSWORD) };
}

/** Asks for one disclosed document. */
export const download = (by: Session, consentId: string, documentId: string) =>
  by.call('POST', `/api/disclosures/${consentId}/documents/${documentId}/downloads`);

/** Mails to an address that are about this consent, by their subjects. */
export async function mailsAbout(stage: Stage, address: string, consentId: string): Promise<string[]> {
  const mails = await stage.machinery.mails();
  return mails
    .filter(({ To, BodyText }) => To.includes(address) && BodyText.includes(consentId))
    .map(({ Subject }) => Subject);
}

type Notify = Extract<Effect, { type: 'notify' }>;
/** The entries of an outbox that notify about this consent. */
export const noticesOf = (all: readonly Outbox[], consentId: string) =>
  all.filter(
    (entry): entry is Outbox & { effect: Notify } =>
      entry.effect.type === 'notify' && entry.effect.facts.consent === consentId,
  );

/** The executions of the questions, which bear their names, as an operator reaches them. */
export const questions = (cloud: OpenCloud) => executions(cloud, OUTPUTS.workflow.consentMachineArn);

/** Those of one machine, by its output. */
export function executions(cloud: OpenCloud, machineArn: string) {
  const client = new SFNClient(clientConfig(cloud));
  const machine = outputOf(cloud.outputs, 'workflow', machineArn);
  const arnOf = (name: string): string => `${machine.replace(':stateMachine:', ':execution:')}:${name}`;
  const describe = async (name: string) => {
    try {
      const { status = '', input = '' } = await client.send(
        new DescribeExecutionCommand({ executionArn: arnOf(name) }),
      );
      return { status, input };
    } catch (error) {
      if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return { status: 'none', input: '' };
      throw error;
    }
  };
  return {
    describe,
    /** Until it stands like this. */
    reaches: (name: string, status: string) =>
      eventually(`execution ${name} ${status}`, async () =>
        (await describe(name)).status === status ? true : undefined,
      ),
    /** The types of what happened in it, in their order. */
    async history(name: string): Promise<string[]> {
      const asked = new GetExecutionHistoryCommand({ executionArn: arnOf(name), maxResults: 1000 });
      return ((await client.send(asked)).events ?? []).map(({ type = '' }) => type);
    },
    stop: (name: string) => client.send(new StopExecutionCommand({ executionArn: arnOf(name), cause: 'by hand' })),
    close: () => client.destroy(),
  };
}
