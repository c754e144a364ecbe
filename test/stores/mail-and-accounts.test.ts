import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { DeleteSuppressedDestinationCommand, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { CognitoDirectory } from '../../stores/aws/cognito-directory.ts';
import { SesMailer } from '../../stores/aws/ses-mailer.ts';
import { SesSuppressions } from '../../stores/aws/ses-suppressions.ts';

const region = 'eu-west-1';
const email = 'anke@voorbeeld.example';
const named = (name: string): Error => Object.assign(new Error(`${name}: ${email}`), { name });

describe('a mail by SES', () => {
  const mail = { to: email, subject: 'a', text: 'b', html: 'c' };

  it('goes by the configuration set that reports what became of it, and is known by the id that SES gave', async () => {
    const client = new SESv2Client({ region });
    const mock = mockClient(client).on(SendEmailCommand).resolves({ MessageId: 'message-1' });
    expect(await new SesMailer(client, 'praktijk@voorbeeld.example', 'a-set').send(mail)).toBe('message-1');
    expect(await new SesMailer(client, 'praktijk@voorbeeld.example').send(mail)).toBe('message-1');
    const sets = mock.commandCalls(SendEmailCommand).map(({ args }) => args[0].input.ConfigurationSetName);
    expect(sets).toEqual(['a-set', undefined]);
  });

  it('that was taken without an id is an error', async () => {
    const client = new SESv2Client({ region });
    mockClient(client).on(SendEmailCommand).resolves({});
    await expect(new SesMailer(client, 'praktijk@voorbeeld.example').send(mail)).rejects.toThrow('left the id');
  });
});

describe('an address on the list of SES', () => {
  it('is taken off; most are not on it; what goes wrong says no address', async () => {
    const client = new SESv2Client({ region });
    const mock = mockClient(client);
    mock.on(DeleteSuppressedDestinationCommand).resolves({});
    const suppressions = new SesSuppressions(client);
    await suppressions.forget(email);
    mock.on(DeleteSuppressedDestinationCommand).rejects(named('NotFoundException'));
    await suppressions.forget(email);
    mock.on(DeleteSuppressedDestinationCommand).rejects(named('TooManyRequestsException'));
    await expect(suppressions.forget(email)).rejects.toThrow('The mail service refused: TooManyRequestsException.');
    const asked = mock.commandCalls(DeleteSuppressedDestinationCommand).map(({ args }) => args[0].input);
    expect(asked).toEqual([1, 2, 3].map(() => ({ EmailAddress: email })));
  });
});

describe('an address in Cognito', () => {
  it('that somebody else takes in this very moment is taken, and one that fails says no address', async () => {
    const client = new CognitoIdentityProviderClient({ region });
    const mock = mockClient(client);
    mock.on(AdminGetUserCommand, { Username: 'person-1' }).resolves({});
    mock.on(AdminGetUserCommand, { Username: email }).rejects(named('UserNotFoundException'));
    mock.on(AdminUpdateUserAttributesCommand).rejects(named('AliasExistsException'));
    const directory = new CognitoDirectory(client, 'pool');
    expect(await directory.changeEmail('person-1', email)).toBe('exists');
    mock.on(AdminUpdateUserAttributesCommand).rejects(named('InvalidParameterException'));
    await expect(directory.changeEmail('person-1', email)).rejects.toThrow(
      'The user directory refused: InvalidParameterException.',
    );
  });
});

describe('an invitation in Cognito', () => {
  it('is not sent again to who signs in, in this very moment', async () => {
    const client = new CognitoIdentityProviderClient({ region });
    const mock = mockClient(client);
    const UserAttributes = [{ Name: 'email', Value: email }];
    mock.on(AdminGetUserCommand).resolves({ UserAttributes, UserStatus: 'FORCE_CHANGE_PASSWORD' });
    mock.on(AdminCreateUserCommand).rejects(named('UnsupportedUserStateException'));
    expect(await new CognitoDirectory(client, 'pool').resend('person-1')).toBe('signed-in');
    expect(mock.commandCalls(AdminCreateUserCommand).map(({ args }) => args[0].input)).toEqual([
      { UserPoolId: 'pool', Username: email, MessageAction: 'RESEND', DesiredDeliveryMediums: ['EMAIL'] },
    ]);
  });
});
