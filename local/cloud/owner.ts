import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { OUTPUTS, STACKS } from '../../contracts/names.ts';
import { type Cloud, clientConfig } from './cloud.ts';
import type { Outputs } from './deploy.ts';

/**
 * Makes the owner's account, which on AWS is a resource of the deployment: the emulator's CloudFormation knows no users of a
 * user pool. Doing it again changes nothing.
 */
export async function makeOwner(cloud: Cloud, outputs: Outputs, email: string): Promise<void> {
  const UserPoolId = outputs[STACKS.data]?.[OUTPUTS.data.userPoolId];
  const cognito = new CognitoIdentityProviderClient(clientConfig(cloud));
  try {
    await cognito.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: email,
        DesiredDeliveryMediums: ['EMAIL'],
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error;
  } finally {
    await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: email, GroupName: 'owner' }));
    cognito.destroy();
  }
}
