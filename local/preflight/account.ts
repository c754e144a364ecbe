import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudTrailClient, GetTrailCommand } from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient, GetDashboardCommand } from '@aws-sdk/client-cloudwatch';
import { GetAccountSettingsCommand, GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { paginateListBuckets, S3Client } from '@aws-sdk/client-s3';
import {
  GetAccountCommand,
  GetConfigurationSetCommand,
  GetEmailIdentityCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { paginateListStateMachines, SFNClient } from '@aws-sdk/client-sfn';
import { STACKS } from '../../contracts/names.ts';
import type { Room } from './quotas.ts';
import { AwsRoom, type Settings } from './room.ts';

/** An address or a domain as SES knows it. */
export type Identity = {
  readonly verified: boolean;
  /** The names under which SES publishes the keys of a domain; empty for an address. */
  readonly dkimTokens: readonly string[];
  readonly dkim: boolean;
  readonly mailFrom?: string;
};

/** What is asked of the account before a deployment. Nothing here changes anything. */
export interface Account {
  /** Undefined when the account has no stack of that name. */
  stack(name: string): Promise<{ readonly id: string; readonly status: string } | undefined>;
  /** Executions of functions that may run at once. */
  concurrency(): Promise<number>;
  mail(): Promise<{ readonly production: boolean; readonly sending: boolean }>;
  identity(name: string): Promise<Identity | undefined>;
  /** Of the names that a deployment fixes, those that something in this region has already. */
  taken(names: FixedNames): Promise<readonly string[]>;
  /** Buckets with copies of documents, in whatever region. */
  copies(): Promise<readonly string[]>;
  readonly room: Room;
}

/** What a deployment gives a name of its own; everything else gets one from CloudFormation. */
export type FixedNames = {
  readonly machines: readonly string[];
  readonly functions: readonly string[];
  readonly configurationSets: readonly string[];
  readonly trails: readonly string[];
  readonly dashboards: readonly string[];
};

/** The account of the AWS profile at hand, in one region. */
export class AwsAccount implements Account {
  readonly #stacks: CloudFormationClient;
  readonly #functions: LambdaClient;
  readonly #mails: SESv2Client;
  readonly #machines: SFNClient;
  readonly #trails: CloudTrailClient;
  readonly #dashboards: CloudWatchClient;
  readonly #buckets: S3Client;
  readonly room: Room;

  constructor(settings: Settings) {
    this.#stacks = new CloudFormationClient(settings);
    this.#functions = new LambdaClient(settings);
    this.#mails = new SESv2Client(settings);
    this.#machines = new SFNClient(settings);
    this.#trails = new CloudTrailClient(settings);
    this.#dashboards = new CloudWatchClient(settings);
    this.#buckets = new S3Client(settings);
    this.room = new AwsRoom(settings);
  }

  async stack(name: string) {
    // CloudFormation says by its message only that there is none.
    const found = await unless(/does not exist/, () =>
      this.#stacks.send(new DescribeStacksCommand({ StackName: name })),
    );
    const [stack] = found?.Stacks ?? [];
    return stack && { id: stack.StackId ?? '', status: stack.StackStatus ?? '' };
  }

  async concurrency(): Promise<number> {
    const { AccountLimit } = await this.#functions.send(new GetAccountSettingsCommand({}));
    return AccountLimit?.ConcurrentExecutions ?? 0;
  }

  async mail() {
    const { ProductionAccessEnabled, SendingEnabled } = await this.#mails.send(new GetAccountCommand({}));
    return { production: ProductionAccessEnabled === true, sending: SendingEnabled === true };
  }

  async identity(name: string): Promise<Identity | undefined> {
    const asked = new GetEmailIdentityCommand({ EmailIdentity: name });
    const found = await unless(/NotFound|does not exist/, () => this.#mails.send(asked));
    if (!found) return undefined;
    const { VerifiedForSendingStatus, DkimAttributes, MailFromAttributes } = found;
    return {
      verified: VerifiedForSendingStatus === true,
      dkimTokens: DkimAttributes?.Tokens ?? [],
      dkim: DkimAttributes?.Status === 'SUCCESS',
      ...(MailFromAttributes?.MailFromDomain ? { mailFrom: MailFromAttributes.MailFromDomain } : {}),
    };
  }

  async taken({ machines, functions, configurationSets, trails, dashboards }: FixedNames): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const { stateMachines = [] } of paginateListStateMachines({ client: this.#machines }, {}))
      found.push(...stateMachines.flatMap(({ name = '' }) => (machines.includes(name) ? [name] : [])));
    for (const FunctionName of functions) {
      const asked = new GetFunctionConfigurationCommand({ FunctionName });
      if (await unless(/ResourceNotFound/, () => this.#functions.send(asked))) found.push(FunctionName);
    }
    for (const ConfigurationSetName of configurationSets) {
      const asked = new GetConfigurationSetCommand({ ConfigurationSetName });
      if (await unless(/NotFound|does not exist/, () => this.#mails.send(asked))) found.push(ConfigurationSetName);
    }
    for (const Name of trails) {
      const asked = new GetTrailCommand({ Name });
      if (await unless(/TrailNotFound/, () => this.#trails.send(asked))) found.push(Name);
    }
    for (const DashboardName of dashboards) {
      const asked = new GetDashboardCommand({ DashboardName });
      if (await unless(/NotFound|does not exist/, () => this.#dashboards.send(asked))) found.push(DashboardName);
    }
    return found;
  }

  async copies(): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const { Buckets = [] } of paginateListBuckets({ client: this.#buckets }, {}))
      found.push(...Buckets.flatMap(({ Name = '' }) => (Name.startsWith(`${STACKS.copy}-`) ? [Name] : [])));
    return found;
  }
}

async function unless<T>(missing: RegExp, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && (missing.test(error.name) || missing.test(error.message))) return undefined;
    throw error;
  }
}
