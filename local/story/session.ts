import {
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Cloud, clientConfig } from '../cloud/cloud.ts';
import type { Outputs } from '../cloud/deploy.ts';
import { outputOf } from '../cloud/outputs.ts';
import { holdToContract, operationAt } from './replies.ts';

export type Reply = {
  readonly status: number;
  readonly body: unknown;
  readonly bytes: Buffer;
  readonly etag: string | undefined;
  /** Seconds after which the same may be asked again. */
  readonly retryAfter?: number;
};
export type Request = {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A client of the API, signed in or anonymous. */
export type Session = {
  call(method: string, path: string, request?: Request): Promise<Reply>;
};

export const session = (origin: string, token?: string): Session => ({
  async call(method, path, { body, headers = {} } = {}) {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const json = response.headers.get('content-type')?.includes('json') && bytes.length > 0;
    const status = response.status;
    const answered: unknown = json ? JSON.parse(bytes.toString('utf8')) : undefined;
    const operation = operationAt(method, path);
    if (operation !== undefined) holdToContract(operation, { status, body: answered });
    const retryAfter = response.headers.get('retry-after');
    return {
      status,
      body: answered,
      bytes,
      etag: response.headers.get('etag') ?? undefined,
      ...(retryAfter === null ? {} : { retryAfter: Number(retryAfter) }),
    };
  },
});

/** Sets passwords and signs in, as the administrator of the local cloud: people elsewhere follow their invitation. */
export function accounts(cloud: Cloud, outputs: Outputs, origin: string) {
  const cognito = new CognitoIdentityProviderClient(clientConfig(cloud));
  const pool = outputOf(outputs, 'data', 'UserPoolId');
  const ClientId = outputOf(outputs, 'data', 'UserPoolClientId');
  return {
    async setPassword(email: string, password: string): Promise<void> {
      await cognito.send(
        new AdminSetUserPasswordCommand({ UserPoolId: pool, Username: email, Password: password, Permanent: true }),
      );
    },
    /** An access token, for a client that is not ours as well. */
    async token(email: string, password: string): Promise<string> {
      const { AuthenticationResult } = await cognito.send(
        new InitiateAuthCommand({
          AuthFlow: 'USER_PASSWORD_AUTH',
          ClientId,
          AuthParameters: { USERNAME: email, PASSWORD: password },
        }),
      );
      const token = AuthenticationResult?.AccessToken;
      if (token === undefined) throw new Error(`${email} could not sign in`);
      return token;
    },
    async signIn(email: string, password: string): Promise<Session> {
      return session(origin, await this.token(email, password));
    },
    close: () => cognito.destroy(),
  };
}
