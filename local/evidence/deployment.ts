import { CognitoIdentityProviderClient, paginateListUsersInGroup } from '@aws-sdk/client-cognito-identity-provider';
import { ROLES } from '../../contracts/names.ts';
import { type FollowPorts, followChains } from '../../lambdas/proof/follow-chains.ts';
import { deployedPractice, outputsOfPractice } from '../verify/chain.ts';
import type { Evidence } from './model.ts';

/** What only a deployed practice can say. */
export type Deployment = {
  readonly chains: () => Promise<Evidence['chains']>;
  readonly accounts: () => Promise<Evidence['access']['accounts']>;
};

/** Any of these says that the person who asks has a deployment in mind. */
const NAMED_BY = ['AWS_PROFILE', 'AWS_ENDPOINT_URL', 'AWS_ACCESS_KEY_ID'] as const;

const NO_DEPLOYMENT = { asked: false, why: 'no-deployment' } as const;
const UNREACHABLE = { asked: false, why: 'unreachable' } as const;

/** How a deployed practice is reached. Both throw when it is not there. */
export type Reach = {
  readonly log: () => Promise<FollowPorts>;
  /** Whoever has an account with this role, a page at a time. */
  readonly accounts: (
    role: (typeof ROLES)[number],
  ) => AsyncIterable<readonly { readonly Enabled?: boolean | undefined }[]>;
};

/** By the AWS profile or the endpoint at hand; nothing is asked of anybody when there is none. */
export function deploymentAtHand(environment: NodeJS.ProcessEnv = process.env, reach: Reach = BY_SDK): Deployment {
  if (!NAMED_BY.some((name) => environment[name]))
    return { chains: async () => NO_DEPLOYMENT, accounts: async () => NO_DEPLOYMENT };
  return {
    chains: async () => followed(reach).catch(() => UNREACHABLE),
    accounts: async () => counted(reach).catch(() => UNREACHABLE),
  };
}

async function followed(reach: Reach): Promise<Evidence['chains']> {
  const found = await followChains(await reach.log(), { links: Number.POSITIVE_INFINITY });
  const faults: Record<string, number> = {};
  // The name of a chain is the id of a dossier: only how many is said.
  for (const { fault } of found.faults) faults[fault] = (faults[fault] ?? 0) + 1;
  const { anchors, chains, links } = found;
  return { asked: true, holds: found.faults.length === 0, anchors, chains, links, faults };
}

/** Of each role only how many may sign in: what the directory says of people goes no further than their number. */
async function counted(reach: Reach): Promise<Evidence['access']['accounts']> {
  const byRole: Partial<Record<(typeof ROLES)[number], number>> = {};
  for (const role of ROLES) {
    byRole[role] = 0;
    for await (const page of reach.accounts(role))
      byRole[role] += page.filter(({ Enabled }) => Enabled !== false).length;
  }
  // The cast: each role was counted.
  return { asked: true, byRole: byRole as Record<(typeof ROLES)[number], number> };
}

const BY_SDK: Reach = {
  log: deployedPractice,
  async *accounts(GroupName) {
    const { userPool: UserPoolId } = await outputsOfPractice();
    const client = new CognitoIdentityProviderClient({});
    try {
      for await (const { Users = [] } of paginateListUsersInGroup({ client }, { UserPoolId, GroupName })) yield Users;
    } finally {
      client.destroy();
    }
  },
};
