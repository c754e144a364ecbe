import { randomUUID } from 'node:crypto';
import { AdminCreateUserCommand, AdminSetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { eventually } from '../../local/story/machinery.ts';
import { CognitoDirectory } from '../../stores/aws/cognito-directory.ts';
import { EventBridgeEvents } from '../../stores/aws/eventbridge-events.ts';
import { SesMailer } from '../../stores/aws/ses-mailer.ts';
import { SfnExecutions } from '../../stores/aws/sfn-executions.ts';
import { SqsDeadLetters } from '../../stores/aws/sqs-dead-letters.ts';
import { asAdministrator, unique } from '../support/cloud.ts';
import { makeMachine, makeRole, waitingExecution } from '../support/machine.ts';
import { sentMails } from '../support/mails.ts';
import { makePool } from '../support/pool.ts';
import {
  deadLettersContract,
  directoryContract,
  eventsContract,
  executionsContract,
  mailerContract,
  runningContract,
} from './outside.contract.ts';

directoryContract('in Cognito', async (owner) => {
  const { client, id } = await makePool(owner);
  const password = { UserPoolId: id, Password: 'Een-eigen-wachtwoord-1', Permanent: true };
  const signIn = async (Username: string) =>
    void (await client.send(new AdminSetUserPasswordCommand({ ...password, Username })));
  return { directory: new CognitoDirectory(client, id), signIn };
});

mailerContract('SES', async () => {
  const client = new SESv2Client(asAdministrator());
  const sender = 'praktijk@voorbeeld.example';
  await client.send(new CreateEmailIdentityCommand({ EmailIdentity: sender })).catch(() => undefined);
  return { mailer: new SesMailer(client, sender), sent: sentMails };
});

deadLettersContract('in SQS', async () => {
  const client = new SQSClient(asAdministrator());
  const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName: unique('failures') }));
  const give = async () => void (await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' })));
  return { deadLetters: new SqsDeadLetters(client, QueueUrl), give };
});

executionsContract('in Step Functions', async () => {
  const { client, arn, started } = await makeMachine();
  const executions = new SfnExecutions(client, { erasure: arn, consent: arn, 'rights-request': '', complaint: '' });
  return { executions, started, wait: () => waitingExecution(client) };
});

runningContract('in Step Functions', async () => {
  const { client, arn: other } = await makeMachine();
  const { machine, token, answered } = await waitingExecution(client);
  const executions = new SfnExecutions(client, {
    erasure: machine,
    consent: other,
    'rights-request': other,
    complaint: other,
  });
  const end = async () => {
    await executions.answer(token, {});
    await answered();
  };
  return { executions, start: async () => Temporal.Now.instant(), end };
});

eventsContract('on EventBridge', async (source) => {
  const { arn, started } = await makeMachine();
  const client = new EventBridgeClient(asAdministrator());
  const Name = unique('rule');
  await client.send(new PutRuleCommand({ Name, EventPattern: JSON.stringify({ source: [source] }) }));
  const RoleArn = await makeRole('events.amazonaws.com');
  await client.send(new PutTargetsCommand({ Rule: Name, Targets: [{ Id: 'machine', Arn: arn, RoleArn }] }));
  const received = async () => {
    const all = await eventually('an execution', async () => {
      const executions = await started();
      return executions.length > 0 ? executions : undefined;
    });
    return all.map(({ input }) => {
      const event = input as { source: string; 'detail-type': string; detail: unknown };
      return { source: event.source, type: event['detail-type'], detail: event.detail };
    });
  };
  return { events: new EventBridgeEvents(client), received };
});

it('an invitation reaches its address', async () => {
  const { client, id } = await makePool(undefined);
  const email = `anke-${randomUUID()}@voorbeeld.example`;
  await new CognitoDirectory(client, id).invite({ email, givenName: 'Anke', role: 'client', locale: 'nl' });
  expect((await sentMails()).filter(({ to }) => to === email)).toHaveLength(1);
});

it('an invitation that is sent again reaches its address again', async () => {
  const { client, id } = await makePool(undefined);
  const email = `anke-${randomUUID()}@voorbeeld.example`;
  const directory = new CognitoDirectory(client, id);
  const { personId = '' } = await directory.invite({ email, givenName: 'Anke', role: 'client', locale: 'nl' });
  expect(await directory.resend(personId)).toBe('resent');
  expect((await sentMails()).filter(({ to }) => to === email)).toHaveLength(2);
});

it('an invitation that broke off before the role was given is finished by the next', async () => {
  const { client, id } = await makePool(undefined);
  const email = `anke-${randomUUID()}@voorbeeld.example`;
  const half = await client.send(
    new AdminCreateUserCommand({
      UserPoolId: id,
      Username: email,
      UserAttributes: [{ Name: 'email', Value: email }],
    }),
  );
  const personId = half.User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value;
  const directory = new CognitoDirectory(client, id);
  const invitation = { email, givenName: 'Anke', role: 'coach', locale: 'nl' } as const;
  expect(await directory.invite(invitation)).toEqual({ ok: true, personId });
  expect(await directory.invite(invitation)).toEqual({ ok: false, reason: 'exists', personId });
});
