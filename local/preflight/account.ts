import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';

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
}

type Settings = ConstructorParameters<typeof CloudFormationClient>[0];

/** The account of the AWS profile at hand, in one region. */
export class AwsAccount implements Account {
  readonly #stacks: CloudFormationClient;
  readonly #functions: LambdaClient;
  readonly #mails: SESv2Client;

  constructor(settings: NonNullable<Settings>) {
    this.#stacks = new CloudFormationClient(settings);
    // The casts: the settings of the three clients are the same but for their own endpoints.
    this.#functions = new LambdaClient(settings as ConstructorParameters<typeof LambdaClient>[0] & object);
    this.#mails = new SESv2Client(settings as ConstructorParameters<typeof SESv2Client>[0] & object);
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
}

async function unless<T>(missing: RegExp, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && (missing.test(error.name) || missing.test(error.message))) return undefined;
    throw error;
  }
}
