import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { ROLES } from '../../contracts/names.ts';
import { asAdministrator, unique } from './cloud.ts';

/** A user pool as the data stack makes it, with an owner when one is given. */
export async function makePool(owner: { readonly email: string; readonly givenName: string } | undefined) {
  const client = new CognitoIdentityProviderClient(asAdministrator());
  const { UserPool } = await client.send(
    new CreateUserPoolCommand({
      PoolName: unique('pool'),
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    }),
  );
  const UserPoolId = UserPool?.Id;
  for (const GroupName of ROLES) await client.send(new CreateGroupCommand({ UserPoolId, GroupName }));
  if (owner) {
    const UserAttributes = [
      { Name: 'email', Value: owner.email },
      { Name: 'given_name', Value: owner.givenName },
    ];
    const Username = owner.email;
    await client.send(new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' }));
    await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: 'owner' }));
  }
  return { client, id: UserPoolId ?? '' };
}
