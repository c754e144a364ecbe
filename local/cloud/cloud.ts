import { rm } from 'node:fs/promises';
import { GetUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { temporaryDirectory } from './paths.ts';

/** A local cloud that answers. */
export type Cloud = {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly endpoint: string;
  readonly port: number;
  readonly region: string;
  /** Twelve digits. */
  readonly accountId: string;
  /** What an AWS client needs in its environment to use this cloud as its administrator. */
  readonly env: Readonly<Record<string, string>>;
  /** For temporary files of this cloud; goes with it. */
  readonly directory: string;
  /** Ends it and removes its state; an emulator that was already there stays as it is. */
  stop(): Promise<void>;
};

export const REGION = 'eu-west-1';
/** Twelve digits that stand for the controller's own account, as in AWS's documentation. */
export const ACCOUNT = '111122223333';

type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string };

/** The environment of a client of this endpoint; the files of the user's own AWS accounts are kept out of it. */
export function clientEnvironment(
  endpoint: string,
  region: string,
  accountId: string,
  credentials: Credentials = { accessKeyId: 'test', secretAccessKey: 'test' },
): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    CDK_DEFAULT_ACCOUNT: accountId,
    CDK_DEFAULT_REGION: region,
  };
}

/** Configuration for an SDK client of this cloud, without reading or changing this process's own environment. */
export function clientConfig(cloud: Pick<Cloud, 'endpoint' | 'region' | 'env'>) {
  return {
    endpoint: cloud.endpoint,
    region: cloud.region,
    credentials: {
      accessKeyId: cloud.env.AWS_ACCESS_KEY_ID ?? 'test',
      secretAccessKey: cloud.env.AWS_SECRET_ACCESS_KEY ?? 'test',
    },
  };
}

/** The environment for a child process that uses this cloud: ours, less every AWS setting of the user, plus the cloud's. */
export function childEnvironment(cloud: Pick<Cloud, 'env'>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_') && !name.startsWith('CDK_'));
  return { ...Object.fromEntries(own), ...cloud.env };
}

/**
 * The emulator at AWS_ENDPOINT_URL, which the user started and will stop.
 * @throws Error when it is AWS itself, or does not say which account it plays
 */
export async function emulatorOfTheUser(address: string, source: NodeJS.ProcessEnv = process.env): Promise<Cloud> {
  const url = new URL(address);
  if (url.hostname.endsWith('amazonaws.com')) {
    throw new Error(`AWS_ENDPOINT_URL is AWS itself (${url.hostname}); the local cloud never runs there.`);
  }
  const endpoint = url.href.replace(/\/$/, '');
  const region = source.AWS_REGION ?? source.AWS_DEFAULT_REGION ?? REGION;
  const credentials = {
    accessKeyId: source.AWS_ACCESS_KEY_ID ?? 'test',
    secretAccessKey: source.AWS_SECRET_ACCESS_KEY ?? 'test',
  };
  const { User } = await new IAMClient({ endpoint, region, credentials }).send(new GetUserCommand({}));
  const accountId = /^arn:aws:iam::(\d{12}):/.exec(User?.Arn ?? '')?.[1];
  if (accountId === undefined) throw new Error(`The emulator at ${endpoint} does not say which account it plays.`);
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const env = clientEnvironment(endpoint, region, accountId, credentials);
  const directory = await temporaryDirectory();
  const stop = () => rm(directory, { recursive: true, force: true });
  return { endpoint, port, region, accountId, env, directory, stop };
}
