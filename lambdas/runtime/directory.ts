import { cognito } from '../../stores/aws/clients/cognito.ts';
import { ses } from '../../stores/aws/clients/ses.ts';
import { CognitoDirectory } from '../../stores/aws/cognito-directory.ts';
import { SesSuppressions } from '../../stores/aws/ses-suppressions.ts';
import { ForgettingDirectory } from '../../stores/forgetting-directory.ts';
import type { ItemStore } from '../../stores/items.ts';
import type { Directory, Invitations } from '../../stores/outside.ts';
import { PeopleDirectory } from '../../stores/people-directory.ts';

type Pool = { readonly USER_POOL_ID: string };

const accounts = ({ USER_POOL_ID }: Pool) => new CognitoDirectory(cognito(), USER_POOL_ID);

/** The user directory by the ids of its accounts: of what makes accounts and ends them. */
export const deployedAccounts = (env: Pool): Directory =>
  new ForgettingDirectory(accounts(env), new SesSuppressions(ses()));

/** The user directory by the ids of people, of what ends accounts. */
export const endingDirectory = (items: ItemStore, env: Pool): Directory =>
  new PeopleDirectory(deployedAccounts(env), items);

/** The user directory by the ids of people. */
export const deployedDirectory = (items: ItemStore, env: Pool): Invitations =>
  new PeopleDirectory(accounts(env), items);
