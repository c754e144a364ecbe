import {
  type AuthenticationResultType,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Language } from '../../contracts/problems/text.ts';
import type { Asking } from './ask.ts';
import { type Answering, answerTo } from './sign-in-steps.ts';
import { SAID, SignInRefused, type WhySignIn } from './sign-in-words.ts';

/** The user pool, as the practice says where to sign in. */
export type SignInPlace = {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Of another cloud than AWS. */
  readonly endpoint?: string | undefined;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

type Step = Pick<
  InitiateAuthCommandOutput,
  'ChallengeName' | 'ChallengeParameters' | 'AvailableChallenges' | 'Session' | 'AuthenticationResult'
>;

/** A token is renewed when so little of its time is left, in milliseconds. */
const MARGIN = 60_000;
const SECOND = 1_000;
/** A code or a new password may be typed wrong so often. */
const TRIES = 3;

/**
 * Signs in as the portal does, with a password and the second step, and renews the token while the command runs. Asks a new password of who has a
 * temporary one.
 * @throws SignInRefused when the pool does not let in who asks, or asks for something that a terminal cannot give
 */
export async function signIn(place: SignInPlace, email: string, asking: Asking): Promise<() => Promise<string>> {
  const { clientId, endpoint, now, language } = place;
  const client = new CognitoIdentityProviderClient({
    // The id of a pool begins with its region.
    region: place.userPoolId.split('_')[0] ?? '',
    ...(endpoint === undefined ? {} : { endpoint }),
    // These requests are signed by nobody: who asks proves themselves in them.
    credentials: { accessKeyId: 'nobody', secretAccessKey: 'nobody' },
  });
  const password = await asking.secret(SAID.password[language](email));
  const first = await begin(client, place, email, password);
  let held = await answered(client, place, first, { email, password, asking, language });
  let until = now() + (held.ExpiresIn ?? 0) * SECOND - MARGIN;
  return async () => {
    if (now() >= until) {
      const AuthParameters = { REFRESH_TOKEN: held.RefreshToken ?? '' };
      const command = new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
      const { AuthenticationResult: renewed } = await client.send(command);
      held = { ...held, ...renewed, RefreshToken: renewed?.RefreshToken ?? held.RefreshToken };
      until = now() + (held.ExpiresIn ?? 0) * SECOND - MARGIN;
    }
    return held.AccessToken ?? '';
  };
}

/** By the flow in which one chooses how, or, where a pool takes that only, with the password at once. */
async function begin(
  client: CognitoIdentityProviderClient,
  { clientId: ClientId, language }: SignInPlace,
  USERNAME: string,
  PASSWORD: string,
): Promise<Step> {
  const chosen = { USERNAME, PASSWORD, PREFERRED_CHALLENGE: 'PASSWORD' };
  const withPassword = async (): Promise<Step> => {
    try {
      return await client.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_AUTH', AuthParameters: chosen }));
    } catch (error) {
      if (nameOf(error) !== 'InvalidParameterException') throw error;
      const AuthParameters = { USERNAME, PASSWORD };
      return client.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }));
    }
  };
  return withPassword().catch((error: unknown) => {
    throw inWords(error, language, 'password-wrong');
  });
}

/** Answers what the pool asks, one thing after another, until it lets in. */
async function answered(
  client: CognitoIdentityProviderClient,
  { clientId: ClientId, language }: SignInPlace,
  first: Step,
  answering: Answering,
): Promise<AuthenticationResultType> {
  let step = first;
  let wrong = 0;
  // An answer names the account itself, and not the address that it signs in with (Cognito, RespondToAuthChallenge).
  let USERNAME = answering.email;
  while (!step.AuthenticationResult) {
    const { ChallengeName, Session } = step;
    USERNAME = step.ChallengeParameters?.USER_ID_FOR_SRP ?? USERNAME;
    const answer = await answerTo(step, answering);
    if (!ChallengeName || !answer) throw new SignInRefused(SAID['only-portal'][language](ChallengeName ?? ''));
    const ChallengeResponses = { USERNAME, ...answer };
    try {
      step = await client.send(
        new RespondToAuthChallengeCommand({
          ClientId,
          ChallengeName,
          ...(Session ? { Session } : {}),
          ChallengeResponses,
        }),
      );
    } catch (error) {
      const again = AGAIN[nameOf(error)];
      wrong += 1;
      if (!again || wrong >= TRIES) throw inWords(error, language, 'took-too-long');
      answering.asking.tell(SAID[again][language]());
    }
  }
  return step.AuthenticationResult;
}

/** What was typed is not right, and the same question stands. */
const AGAIN: { readonly [error in string]: 'code-wrong' | 'password-weak' } = {
  CodeMismatchException: 'code-wrong',
  InvalidPasswordException: 'password-weak',
};

/** What the pool refuses, for a person. @param refused what it means that it just says no, at this place */
function inWords(error: unknown, language: Language, refused: WhySignIn): unknown {
  const why: { readonly [name in string]: WhySignIn } = {
    NotAuthorizedException: refused,
    UserNotFoundException: 'password-wrong',
    CodeMismatchException: 'took-too-long',
    ExpiredCodeException: 'took-too-long',
    InvalidPasswordException: 'password-weak',
    PasswordResetRequiredException: 'reset-first',
    TooManyRequestsException: 'too-often',
    LimitExceededException: 'too-often',
  };
  const found = why[nameOf(error)];
  return found === undefined ? error : new SignInRefused(SAID[found][language](''));
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
