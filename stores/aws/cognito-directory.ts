import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  ListUsersInGroupCommand,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Contact, Directory, Invited } from '../outside.ts';

const attribute = (attributes: readonly AttributeType[] | undefined, name: string): string | undefined =>
  attributes?.find(({ Name }) => Name === name)?.Value;

function contact(attributes: readonly AttributeType[] | undefined): Contact | undefined {
  const email = attribute(attributes, 'email');
  if (email === undefined) return undefined;
  const givenName = attribute(attributes, 'given_name');
  const locale = attribute(attributes, 'locale');
  return { email, ...(givenName ? { givenName } : {}), ...(locale ? { locale } : {}) };
}

/** Accounts in the Cognito user pool. People sign in with their address; the id of an account is its `sub`. */
export class CognitoDirectory implements Directory {
  readonly #client: CognitoIdentityProviderClient;
  readonly #pool: string;

  constructor(client: CognitoIdentityProviderClient, userPoolId: string) {
    this.#client = client;
    this.#pool = userPoolId;
  }

  async invite({ email, givenName, role, locale }: Parameters<Directory['invite']>[0]): Promise<Invited> {
    const pool = { UserPoolId: this.#pool };
    try {
      const { User } = await this.#client.send(
        new AdminCreateUserCommand({
          ...pool,
          Username: email,
          DesiredDeliveryMediums: ['EMAIL'],
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'email_verified', Value: 'true' },
            { Name: 'given_name', Value: givenName },
            { Name: 'locale', Value: locale },
          ],
        }),
      );
      const personId = attribute(User?.Attributes, 'sub');
      if (personId === undefined) throw new Error('The directory gave no id');
      await this.#client.send(new AdminAddUserToGroupCommand({ ...pool, Username: email, GroupName: role }));
      return { ok: true, personId };
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
      const { UserAttributes } = await this.#client.send(new AdminGetUserCommand({ ...pool, Username: email }));
      const personId = attribute(UserAttributes, 'sub');
      return personId === undefined ? { ok: false, reason: 'exists' } : { ok: false, reason: 'exists', personId };
    }
  }

  async remove(personId: string): Promise<void> {
    const user = { UserPoolId: this.#pool, Username: personId };
    try {
      await this.#client.send(new AdminUserGlobalSignOutCommand(user));
      await this.#client.send(new AdminDeleteUserCommand(user));
    } catch (error) {
      if (!(error instanceof UserNotFoundException)) throw error;
    }
  }

  async contactOf(personId: string): Promise<Contact | undefined> {
    try {
      const user = { UserPoolId: this.#pool, Username: personId };
      const { UserAttributes } = await this.#client.send(new AdminGetUserCommand(user));
      return contact(UserAttributes);
    } catch (error) {
      if (error instanceof UserNotFoundException) return undefined;
      throw error;
    }
  }

  async owner(): Promise<Contact | undefined> {
    const { Users } = await this.#client.send(
      new ListUsersInGroupCommand({ UserPoolId: this.#pool, GroupName: 'owner', Limit: 1 }),
    );
    return contact(Users?.[0]?.Attributes);
  }
}
