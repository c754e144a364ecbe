import { cognito } from '../../stores/aws/clients/cognito.ts';
import { CognitoDirectory } from '../../stores/aws/cognito-directory.ts';
import type { ItemStore } from '../../stores/items.ts';
import { PeopleDirectory } from '../../stores/people-directory.ts';

type Pool = { readonly USER_POOL_ID: string };

/** The user directory by the ids of its accounts: of what makes accounts and ends them. */
export const deployedAccounts = ({ USER_POOL_ID }: Pool) => new CognitoDirectory(cognito(), USER_POOL_ID);

/** The user directory by the ids of people. */
export const deployedDirectory = (items: ItemStore, env: Pool) => new PeopleDirectory(deployedAccounts(env), items);
