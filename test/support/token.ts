import { CognitoIdentityProviderClient, InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import { clientConfig } from '../../local/cloud/cloud.ts';
import type { OpenCloud } from '../../local/cloud/index.ts';
import { outputOf } from '../../local/cloud/outputs.ts';

/** The access token of an account, for a client that is not ours. */
export async function token(cloud: OpenCloud, email: string, password: string): Promise<string> {
  const client = new CognitoIdentityProviderClient(clientConfig(cloud));
  const { AuthenticationResult } = await client.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: outputOf(cloud.outputs, 'data', 'UserPoolClientId'),
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  );
  client.destroy();
  return AuthenticationResult?.AccessToken ?? '';
}
