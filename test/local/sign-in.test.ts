import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { signIn } from '../../local/operator/sign-in.ts';

const pool = mockClient(CognitoIdentityProviderClient);
beforeEach(() => pool.reset());

let clock = 0;
const place = { userPoolId: 'eu-west-1_pool', clientId: 'portal', language: 'nl' as const, now: () => clock };
const IN = { AuthenticationResult: { AccessToken: 'held', RefreshToken: 'again', ExpiresIn: 3_600 } };

/** Types these, one for each question; what was said and asked is kept. */
function typing(...answers: string[]) {
  const seen: string[] = [];
  const answer = async (question: string): Promise<string> => {
    seen.push(question);
    return answers.shift() ?? '';
  };
  return { seen, asking: { secret: answer, line: answer, tell: (line: string) => void seen.push(line) } };
}
const failing = (name: string) => Object.assign(new Error(name), { name });
const given = () => pool.commandCalls(RespondToAuthChallengeCommand).map(({ args: [{ input }] }) => input);

describe('signing in at a terminal, in the shapes in which Cognito asks and answers', () => {
  test('with a code by mail, as the account that the pool names', async () => {
    const ChallengeParameters = { USER_ID_FOR_SRP: 'the-account', CODE_DELIVERY_DESTINATION: 'o***@p***' };
    pool.on(InitiateAuthCommand).resolves({ ChallengeName: 'EMAIL_OTP', Session: 'one', ChallengeParameters });
    pool.on(RespondToAuthChallengeCommand).resolves(IN);
    const { seen, asking } = typing('Een-wachtwoord-1', '12345678');
    expect(await (await signIn(place, 'houder@praktijk.example', asking))()).toBe('held');
    expect(seen).toEqual(['Wachtwoord van houder@praktijk.example: ', 'Code uit de e-mail: ']);
    expect(pool.commandCalls(InitiateAuthCommand)[0]?.args[0].input).toMatchObject({
      AuthFlow: 'USER_AUTH',
      AuthParameters: { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: 'Een-wachtwoord-1' },
    });
    expect(given()).toEqual([
      {
        ClientId: 'portal',
        ChallengeName: 'EMAIL_OTP',
        Session: 'one',
        ChallengeResponses: { USERNAME: 'the-account', EMAIL_OTP_CODE: '12345678' },
      },
    ]);
  });

  test.each([
    ['a', 'SOFTWARE_TOKEN_MFA', 'SOFTWARE_TOKEN_MFA_CODE'],
    ['m', 'EMAIL_OTP', 'EMAIL_OTP_CODE'],
  ] as const)('of who has an app and mail it asks which: %s', async (typed, chosen, field) => {
    const MFAS_CAN_CHOOSE = '["SOFTWARE_TOKEN_MFA","EMAIL_OTP"]';
    pool
      .on(InitiateAuthCommand)
      .resolves({ ChallengeName: 'SELECT_MFA_TYPE', Session: 'one', ChallengeParameters: { MFAS_CAN_CHOOSE } });
    pool
      .on(RespondToAuthChallengeCommand)
      .resolvesOnce({ ChallengeName: chosen, Session: 'two', ChallengeParameters: {} })
      .resolves(IN);
    await signIn(place, 'houder@praktijk.example', typing('wachtwoord', typed, '123456').asking);
    expect(given().map(({ ChallengeResponses }) => ChallengeResponses)).toEqual([
      { USERNAME: 'houder@praktijk.example', ANSWER: chosen },
      { USERNAME: 'houder@praktijk.example', [field]: '123456' },
    ]);
  });

  test('takes the password where a choice is offered first, and not a passkey', async () => {
    const choice = { ChallengeName: 'SELECT_CHALLENGE', Session: 'one' } as const;
    pool.on(InitiateAuthCommand).resolvesOnce({ ...choice, AvailableChallenges: ['WEB_AUTHN', 'PASSWORD'] });
    pool.on(RespondToAuthChallengeCommand).resolves(IN);
    await signIn(place, 'houder@praktijk.example', typing('wachtwoord').asking);
    expect(given()[0]?.ChallengeResponses).toMatchObject({ ANSWER: 'PASSWORD', PASSWORD: 'wachtwoord' });
    pool.on(InitiateAuthCommand).resolves({ ...choice, AvailableChallenges: ['WEB_AUTHN'] });
    await expect(signIn(place, 'houder@praktijk.example', typing('x').asking)).rejects.toThrow('alleen in het portaal');
  });

  test('asks again for a code that is not right, three times at most', async () => {
    pool.on(InitiateAuthCommand).resolves({ ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 'one' });
    pool.on(RespondToAuthChallengeCommand).rejectsOnce(failing('CodeMismatchException')).resolves(IN);
    const { seen, asking } = typing('wachtwoord', '1', '2');
    await signIn(place, 'houder@praktijk.example', asking);
    expect(seen[2]).toBe('Die code klopt niet. Probeer het nog eens.');
    pool.on(RespondToAuthChallengeCommand).rejects(failing('CodeMismatchException'));
    await expect(signIn(place, 'houder@praktijk.example', typing('w', '1', '2', '3').asking)).rejects.toThrow(
      'Begin opnieuw',
    );
    expect(given()).toHaveLength(5);
  });

  test.each([
    ['NotAuthorizedException', 'het wachtwoord klopt niet'],
    ['PasswordResetRequiredException', 'wachtwoord vergeten'],
    ['TooManyRequestsException', 'Wacht een kwartier'],
  ])('says %s in words', async (name, sentence) => {
    pool.on(InitiateAuthCommand).rejects(failing(name));
    await expect(signIn(place, 'houder@praktijk.example', typing('wachtwoord').asking)).rejects.toThrow(sentence);
  });

  test('sends who has no second step yet to the portal', async () => {
    pool.on(InitiateAuthCommand).resolves({ ChallengeName: 'MFA_SETUP', Session: 'one' });
    await expect(signIn(place, 'houder@praktijk.example', typing('wachtwoord').asking)).rejects.toThrow('MFA_SETUP');
  });

  test('renews a token of which little time is left, so that a long command goes on', async () => {
    pool
      .on(InitiateAuthCommand)
      .resolvesOnce(IN)
      .resolves({ AuthenticationResult: { AccessToken: 'renewed', ExpiresIn: 3_600 } });
    const token = await signIn(place, 'houder@praktijk.example', typing('wachtwoord').asking);
    expect(await token()).toBe('held');
    clock = 3_600_000 - 60_000;
    expect(await token()).toBe('renewed');
    expect(pool.commandCalls(InitiateAuthCommand)[1]?.args[0].input).toMatchObject({
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: 'again' },
    });
  });
});
