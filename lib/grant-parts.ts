import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { PREFIX } from '../contracts/names.ts';
import type { Configuration } from './configuration.ts';
import type { Grantor } from './grantor.ts';

/** What one function may do. */
export type Grants = (can: Grantor, configuration: Configuration) => readonly PolicyStatement[][];

/** Where the documents of a dossier lie that can be read. */
export const SHELVES = [PREFIX.dossiers, PREFIX.closed, PREFIX.held] as const;

/** To give somebody an account, or find that they have one. */
export const INVITING = ['AdminCreateUser', 'AdminAddUserToGroup', 'AdminGetUser', 'AdminListGroupsForUser'] as const;
