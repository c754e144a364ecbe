import { Resolver } from 'node:dns/promises';
import { AwsAccount } from './preflight/account.ts';
import { preflight } from './preflight/command.ts';

const { AWS_REGION, AWS_DEFAULT_REGION, AWS_ENDPOINT_URL } = process.env;

process.exitCode = await preflight({
  args: process.argv.slice(2),
  region: AWS_REGION ?? AWS_DEFAULT_REGION,
  endpoint: AWS_ENDPOINT_URL,
  account: ({ region }) => new AwsAccount({ region }),
  names: new Resolver({ timeout: 3_000, tries: 2 }),
  out: console.log,
  err: console.error,
});
