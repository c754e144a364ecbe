import { AdminCreateUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DeleteObjectsCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { CognitoDirectory } from '../../stores/aws/cognito-directory.ts';
import { EventBridgeEvents } from '../../stores/aws/eventbridge-events.ts';
import { S3Documents } from '../../stores/aws/s3-documents.ts';
import { SesMailer } from '../../stores/aws/ses-mailer.ts';
import { SfnExecutions } from '../../stores/aws/sfn-executions.ts';

const region = 'eu-west-1';
const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });

describe('what a service refuses', () => {
  it('is an error when an event was not taken, though the reply is a success', async () => {
    const client = new EventBridgeClient({ region });
    mockClient(client)
      .on(PutEventsCommand)
      .resolves({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'ThrottlingException' }] });
    const published = new EventBridgeEvents(client).publish({ source: 'a', type: 'b', detail: {} });
    await expect(published).rejects.toThrow('ThrottlingException');
  });

  it('is an error when a machine is not there, and none when the case was started', async () => {
    const client = new SFNClient({ region });
    const mock = mockClient(client);
    const executions = new SfnExecutions(client, {
      erasure: 'arn',
      consent: 'other',
      'rights-request': '',
      complaint: '',
    });
    mock.on(StartExecutionCommand).rejects(named('ExecutionAlreadyExists', 'again'));
    await executions.start('erasure', 'case', {});
    mock.on(StartExecutionCommand).rejects(named('StateMachineDoesNotExist', 'gone'));
    await expect(executions.start('erasure', 'case', {})).rejects.toThrow('gone');
  });

  it('is an error when an answer does not get through, and none when nobody waits for it', async () => {
    const client = new SFNClient({ region });
    const mock = mockClient(client);
    const executions = new SfnExecutions(client, {
      erasure: 'arn',
      consent: 'other',
      'rights-request': '',
      complaint: '',
    });
    for (const name of ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken']) {
      mock.on(SendTaskSuccessCommand).rejects(named(name, 'nobody'));
      await executions.answer('token', { outcome: 'granted' });
    }
    mock.on(SendTaskSuccessCommand).rejects(named('AccessDeniedException', 'not you'));
    await expect(executions.answer('token', { outcome: 'granted' })).rejects.toThrow('not you');
  });

  it('is the versions that S3 names, of a thousand', async () => {
    const client = new S3Client({ region });
    const versions = Array.from({ length: 1_000 }, (_, at) => ({ key: `k${at}`, versionId: `v${at}`, marker: false }));
    const buckets = { DOCUMENTS_BUCKET: 'bucket', DOCUMENTS_COPY: undefined };
    mockClient(client)
      .on(DeleteObjectsCommand)
      .resolves({ Errors: [{ Key: 'k7', VersionId: 'v7', Code: 'AccessDenied' }] });
    expect(await new S3Documents(buckets, () => client).deleteVersions(versions)).toEqual([versions[7]]);
  });

  it('is, while S3 is copying it, a version of a document, and nothing is asked of what is never copied', async () => {
    const statuses = ['COMPLETED', 'PENDING', 'FAILED', undefined, 'REPLICA'] as const;
    const [here, there] = [new S3Client({ region }), new S3Client({ region })];
    const asked = mockClient(here);
    for (const [at, ReplicationStatus] of statuses.entries())
      asked.on(HeadObjectCommand, { VersionId: `v${at}` }).resolves({ ReplicationStatus });
    asked.on(HeadObjectCommand, { VersionId: 'gone' }).rejects(named('NotFound', 'gone'));
    asked.on(DeleteObjectsCommand).resolves({});
    const copy = mockClient(there).on(DeleteObjectsCommand).resolves({});
    const buckets = { DOCUMENTS_BUCKET: 'bucket', DOCUMENTS_COPY: { region: 'eu-west-1', bucket: 'copy' } };
    const store = new S3Documents(buckets, (where) => (where === 'eu-west-1' ? there : here));
    const version = (versionId: string, key = `closed/a/${versionId}`) => ({ key, versionId, marker: false });
    const versions = [...statuses.map((_, at) => version(`v${at}`)), version('gone'), version('new', 'incoming/a/1')];
    expect(await store.deleteVersions(versions)).toEqual([{ ...version('v1'), underWay: true }]);
    const deleted = (from: typeof asked) =>
      from
        .commandCalls(DeleteObjectsCommand)
        .flatMap(({ args }) => args[0].input.Delete?.Objects?.map(({ VersionId }) => VersionId));
    expect(deleted(asked)).toEqual(['v0', 'v2', 'v3', 'v4', 'gone', 'new']);
    expect(deleted(copy)).toEqual(['v0', 'v2', 'v3', 'v4', 'gone']);
    expect(asked.commandCalls(HeadObjectCommand)).toHaveLength(6);
  });

  it('says no address and no name: errors are logged', async () => {
    const email = 'anke@voorbeeld.example';
    const ses = new SESv2Client({ region });
    mockClient(ses)
      .on(SendEmailCommand)
      .rejects(named('MessageRejected', `Address is not verified: ${email}`));
    const cognito = new CognitoIdentityProviderClient({ region });
    mockClient(cognito)
      .on(AdminCreateUserCommand)
      .rejects(named('InvalidParameterException', `Value '${email}' at`));
    const failures = await Promise.allSettled([
      new SesMailer(ses, 'praktijk@voorbeeld.example').send({ to: email, subject: 'a', text: 'b', html: 'c' }),
      new CognitoDirectory(cognito, 'pool').invite({ email, givenName: 'Anke', role: 'coach', locale: 'nl' }),
    ]);
    expect(failures.map((failure) => failure.status === 'rejected' && String(failure.reason))).toEqual([
      'MessageRejected: The mail service refused: MessageRejected.',
      'InvalidParameterException: The user directory refused: InvalidParameterException.',
    ]);
    for (const failure of failures) expect(failure).not.toHaveProperty('reason.cause');
  });
});
