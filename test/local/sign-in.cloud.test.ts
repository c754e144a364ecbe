import { createHmac } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AssociateSoftwareTokenCommand,
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  SetUserMFAPreferenceCommand,
  SetUserPoolMfaConfigCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { signIn } from '../../local/operator/sign-in.ts';
import { endpoint, unique } from '../support/cloud.ts';
import { makePool } from '../support/pool.ts';

const PASSWORD = 'Een-eigen-wachtwoord-1';
const now = () => Temporal.Now.instant().epochMilliseconds;

/** The code that an authenticator app shows at this moment (RFC 6238: half minutes, SHA-1, six digits). */
function codeOf(secret: string): string {
  const bits = [...secret.replace(/=+$/, '')]
    .map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now() / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 0xf;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** A wrong code that is no right one either: the clock may turn between. */
const wrong = (secret: string) => String((Number(codeOf(secret)) + 500_000) % 1_000_000).padStart(6, '0');

async function enrol(client: CognitoIdentityProviderClient, AccessToken: string): Promise<string> {
  const { SecretCode = '' } = await client.send(new AssociateSoftwareTokenCommand({ AccessToken }));
  await client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: codeOf(SecretCode) }));
  const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
  await client.send(new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings }));
  return SecretCode;
}

it('signs in with a temporary password, and from then on with the code of an authenticator app', async () => {
  const { client, id: UserPoolId } = await makePool(undefined);
  const { UserPoolClient } = await client.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'portal',
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
  );
  await client.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
  );
  const Username = `${unique('houder')}@praktijk.example`;
  await client.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username,
      TemporaryPassword: 'Tijdelijk-wachtwoord-1',
      MessageAction: 'SUPPRESS',
    }),
  );
  const place = {
    userPoolId: UserPoolId,
    clientId: UserPoolClient?.ClientId ?? '',
    endpoint: endpoint(),
    language: 'en' as const,
    now,
  };
  const typed = (...answers: (string | (() => string))[]) => {
    const told: string[] = [];
    const answer = async () => {
      const next = answers.shift() ?? '';
      return typeof next === 'string' ? next : next();
    };
    return { told, asking: { secret: answer, line: answer, tell: (line: string) => void told.push(line) } };
  };

  const first = typed('Tijdelijk-wachtwoord-1', PASSWORD, 'iets anders', PASSWORD, PASSWORD);
  const secret = await enrol(client, await (await signIn(place, Username, first.asking))());
  expect(first.told).toEqual(['That was not the same twice.']);

  const second = typed(
    PASSWORD,
    () => wrong(secret),
    () => codeOf(secret),
  );
  const token = await (await signIn(place, Username, second.asking))();
  expect(second.told).toEqual(['That code is not right. Try again.']);
  expect(token.split('.')).toHaveLength(3);
  await expect(signIn(place, Username, typed('geen-wachtwoord').asking)).rejects.toThrow('is not right');
});
