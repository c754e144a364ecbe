import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  ListUsersInGroupCommand,
  paginateListUsers,
} from '@aws-sdk/client-cognito-identity-provider';
import { mailbox } from '../../domain/person/same-person.ts';
import type { Contact, Directory, Invited } from '../outside.ts';
import { discreet } from './discreet.ts';

/**
 * A Cognito pool in which people sign in with their address. The person's id is the `sub`, which such a pool takes as the
 * user name too.
 */
export class CognitoDirectory implements Directory {
  readonly #client: CognitoIdentityProviderClient;
  readonly #pool: { readonly UserPoolId: string };

  constructor(client: CognitoIdentityProviderClient, userPoolId: string) {
    this.#client = client;
    this.#pool = { UserPoolId: userPoolId };
  }

  async invite({
    givenName,
    role,
    locale,
    withoutMail,
    ...invitation
  }: Parameters<Directory['invite']>[0]): Promise<Invited> {
    // One address is one account, however the pool compares capitals.
    const email = invitation.email.toLowerCase();
    const command = new AdminCreateUserCommand({
      ...this.#pool,
      Username: email,
      ...(withoutMail ? { MessageAction: 'SUPPRESS' } : { DesiredDeliveryMediums: ['EMAIL'] }),
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'given_name', Value: givenName },
        { Name: 'locale', Value: locale },
      ],
    });
    const created = await unless('UsernameExistsException', this.#client.send(command));
    if (!created) return this.#known(email, role);
    const personId = subOf(created.User?.Attributes);
    await this.#join(personId, role);
    return { ok: true, personId };
  }

  async remove(personId: string): Promise<void> {
    const user = { ...this.#pool, Username: personId };
    await unless('UserNotFoundException', this.#client.send(new AdminUserGlobalSignOutCommand(user)));
    await unless('UserNotFoundException', this.#client.send(new AdminDeleteUserCommand(user)));
  }

  async contactOf(personId: string): Promise<Contact | undefined> {
    const user = await this.#find(personId);
    return user && contactOf(user.UserAttributes, user.UserStatus);
  }

  async changeEmail(personId: string, email: string): Promise<'changed' | 'exists' | 'missing'> {
    const address = email.toLowerCase();
    const [user, holder] = await Promise.all([this.#find(personId), this.#find(address)]);
    if (!user) return 'missing';
    if (holder && subOf(holder.UserAttributes) !== personId) return 'exists';
    const command = new AdminUpdateUserAttributesCommand({
      ...this.#pool,
      Username: personId,
      UserAttributes: [
        { Name: 'email', Value: address },
        { Name: 'email_verified', Value: 'true' },
      ],
    });
    // Another account may have taken the address in the meantime.
    return (await unless('AliasExistsException', this.#client.send(command))) ? 'changed' : 'exists';
  }

  async changeLocale(personId: string, locale: 'nl' | 'en'): Promise<void> {
    const UserAttributes = [{ Name: 'locale', Value: locale }];
    const command = new AdminUpdateUserAttributesCommand({ ...this.#pool, Username: personId, UserAttributes });
    await unless('UserNotFoundException', this.#client.send(command));
  }

  /** A mailbox is not searched for: what its addresses begin with is. */
  async alike(email: string): ReturnType<Directory['alike']> {
    const [local = ''] = mailbox(email).split('@');
    const found: { personId: string; email: string }[] = [];
    const pages = paginateListUsers(
      { client: this.#client },
      { ...this.#pool, Filter: `email ^= "${local.replaceAll(/["\\]/g, '\\$&')}"` },
    );
    for await (const { Users } of pages)
      for (const { Attributes } of Users ?? []) {
        const address = attributeOf(Attributes, 'email') ?? '';
        if (mailbox(address) === mailbox(email)) found.push({ personId: subOf(Attributes), email: address });
      }
    return found;
  }

  /** By the address: a pool in which people sign in with it takes no id here. The temporary password of before is gone. */
  async resend(personId: string): Promise<'resent' | 'signed-in' | 'missing'> {
    const contact = await this.contactOf(personId);
    if (!contact) return 'missing';
    if (!contact.neverSignedIn) return 'signed-in';
    const command = new AdminCreateUserCommand({
      ...this.#pool,
      Username: contact.email,
      MessageAction: 'RESEND',
      DesiredDeliveryMediums: ['EMAIL'],
    });
    // They may have signed in, or be removed, in this very moment.
    return (await unless('UnsupportedUserStateException', this.#client.send(command))) ? 'resent' : 'signed-in';
  }

  async owner(): Promise<Contact | undefined> {
    const reply = await this.#client.send(new ListUsersInGroupCommand({ ...this.#pool, GroupName: 'owner' }));
    const owner = reply.Users?.find(({ Enabled }) => Enabled !== false);
    return owner && contactOf(owner.Attributes, owner.UserStatus);
  }

  /** An account without a role is an invitation of ours that broke off half way: it is finished now. */
  async #known(email: string, role: string): Promise<Invited> {
    const user = await this.#find(email);
    if (!user) return { ok: false, reason: 'exists' };
    const personId = subOf(user.UserAttributes);
    const reply = await this.#client.send(new AdminListGroupsForUserCommand({ ...this.#pool, Username: personId }));
    const groups = (reply.Groups ?? []).map(({ GroupName }) => GroupName);
    if (groups.includes(role)) return { ok: false, reason: 'exists', personId };
    if (groups.length > 0) return { ok: false, reason: 'exists' };
    await this.#join(personId, role);
    return { ok: true, personId };
  }

  #find(username: string) {
    const command = new AdminGetUserCommand({ ...this.#pool, Username: username });
    return unless('UserNotFoundException', this.#client.send(command));
  }

  async #join(personId: string, role: string): Promise<void> {
    const command = new AdminAddUserToGroupCommand({ ...this.#pool, Username: personId, GroupName: role });
    await discreet('The user directory', this.#client.send(command));
  }
}

/** Undefined when the call failed with the error of that name. */
async function unless<T>(name: string, reply: Promise<T>): Promise<T | undefined> {
  try {
    return await discreet('The user directory', reply);
  } catch (error) {
    if (error instanceof Error && error.name === name) return undefined;
    throw error;
  }
}

const attributeOf = (attributes: readonly AttributeType[] | undefined, name: string): string | undefined =>
  attributes?.find(({ Name }) => Name === name)?.Value;

function subOf(attributes: readonly AttributeType[] | undefined): string {
  const sub = attributeOf(attributes, 'sub');
  if (sub === undefined) throw new Error('The user directory left the id of an account out.');
  return sub;
}

/** Cognito's name for: the temporary password was never replaced. */
const INVITED = 'FORCE_CHANGE_PASSWORD';

function contactOf(attributes: readonly AttributeType[] | undefined, status: string | undefined): Contact | undefined {
  const email = attributeOf(attributes, 'email');
  const givenName = attributeOf(attributes, 'given_name');
  const locale = attributeOf(attributes, 'locale');
  if (email === undefined) return undefined;
  return {
    email,
    ...(givenName ? { givenName } : {}),
    ...(locale ? { locale } : {}),
    ...(status === INVITED ? { neverSignedIn: true as const } : {}),
  };
}
