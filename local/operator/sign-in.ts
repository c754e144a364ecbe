import {
  type AuthenticationResultType,
  type ChallengeNameType,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Asking } from './ask.ts';

/** The user pool, as the practice says where to sign in. */
export type SignInPlace = {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Of another cloud than AWS. */
  readonly endpoint?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

type Step = {
  readonly ChallengeName?: ChallengeNameType | undefined;
  readonly Session?: string | undefined;
  readonly AuthenticationResult?: AuthenticationResultType | undefined;
};

/** How a code is answered, by what the pool asks. */
const CODES: { readonly [challenge in string]: { readonly field: string; readonly question: string } } = {
  SOFTWARE_TOKEN_MFA: { field: 'SOFTWARE_TOKEN_MFA_CODE', question: 'Code of the authenticator app: ' },
  EMAIL_OTP: { field: 'EMAIL_OTP_CODE', question: 'Code from the mail: ' },
};
/** A token is renewed when so little of its time is left, in milliseconds. */
const MARGIN = 60_000;
const SECOND = 1_000;

/**
 * Signs in as the portal does, with a password and a code, and renews the token while the command runs.
 * @throws when the pool does not let in who asks, or asks for something that a terminal cannot give (a passkey, a new password)
 */
export async function signIn(place: SignInPlace, email: string, asking: Asking): Promise<() => Promise<string>> {
  const { clientId, endpoint, now } = place;
  const client = new CognitoIdentityProviderClient({
    // The id of a pool begins with its region.
    region: place.userPoolId.split('_')[0] ?? '',
    ...(endpoint === undefined ? {} : { endpoint }),
    // These requests are signed by nobody: who asks proves themselves in them.
    credentials: { accessKeyId: 'nobody', secretAccessKey: 'nobody' },
  });
  const PASSWORD = await asking.secret(`Password of ${email}: `);
  const first = await begin(client, clientId, email, PASSWORD);
  let held = await answered(client, clientId, email, first, asking);
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
  ClientId: string,
  USERNAME: string,
  PASSWORD: string,
): Promise<Step> {
  const chosen = { USERNAME, PASSWORD, PREFERRED_CHALLENGE: 'PASSWORD' };
  try {
    return await client.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_AUTH', AuthParameters: chosen }));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'InvalidParameterException') throw error;
    const AuthParameters = { USERNAME, PASSWORD };
    return client.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }));
  }
}

async function answered(
  client: CognitoIdentityProviderClient,
  ClientId: string,
  USERNAME: string,
  first: Step,
  asking: Asking,
): Promise<AuthenticationResultType> {
  let step = first;
  while (!step.AuthenticationResult) {
    const { ChallengeName, Session } = step;
    const code = CODES[ChallengeName ?? ''];
    if (!ChallengeName || !code)
      throw new Error(
        `The practice asks for ${ChallengeName ?? 'something'}, which only the portal can do. Sign in there once, or give a token.`,
      );
    const ChallengeResponses = { USERNAME, [code.field]: await asking.secret(code.question) };
    step = await client.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName,
        ...(Session ? { Session } : {}),
        ChallengeResponses,
      }),
    );
  }
  return step.AuthenticationResult;
}
