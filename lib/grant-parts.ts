import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Configuration } from './configuration.ts';
import type { Grantor } from './grantor.ts';

/** What one function may do. */
export type Grants = (can: Grantor, configuration: Configuration) => readonly PolicyStatement[][];

/** To give somebody an account, or find that they have one. */
export const INVITING = ['AdminCreateUser', 'AdminAddUserToGroup', 'AdminGetUser', 'AdminListGroupsForUser'] as const;
