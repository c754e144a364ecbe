import { parseArgs } from 'node:util';
import { CONTEXT, type Configuration, ConfigurationError, configurationOf } from '../../lib/configuration.ts';
import type { Account } from './account.ts';
import type { Names } from './dns.ts';
import type { Findings } from './findings.ts';
import { look } from './look.ts';

const USAGE = `Usage: npm run preflight -- -c policy=… -c organisation=practice.json -c ownerEmail=… [-c …]
Says, before a deployment with the same -c, what in the account of your AWS profile would stop it. Nothing is changed.`;

export type PreflightOptions = {
  readonly args: readonly string[];
  /** Of the AWS profile at hand, where -c does not say one. */
  readonly region: string | undefined;
  /** Where the local cloud answers; absent on AWS. */
  readonly endpoint: string | undefined;
  readonly account: (configuration: Configuration) => Account;
  readonly names: Names;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/** @returns the exit code: 0 it can be deployed, 1 it cannot (each reason is said), 2 the command was not understood. */
export async function preflight({ out, err, ...options }: PreflightOptions): Promise<0 | 1 | 2> {
  const context = understood(options.args);
  if (typeof context === 'string') {
    err(context);
    return 2;
  }
  const configuration = checked({ region: options.region, ...context }, options.endpoint);
  if (typeof configuration === 'string') {
    for (const line of configuration.split('\n')) err(`WRONG  ${line}`);
    return 1;
  }
  try {
    return say(await look(options.account(configuration), options.names, configuration), { out, err });
  } catch (error) {
    err(
      `WRONG  The account cannot be asked: ${error instanceof Error ? error.message : 'unknown'}. Sign in first (aws sso login), and name your profile with AWS_PROFILE.`,
    );
    return 1;
  }
}

function say({ wrong, toKnow, right, records }: Findings, { out, err }: Pick<PreflightOptions, 'out' | 'err'>): 0 | 1 {
  for (const line of right) out(`right  ${line}`);
  for (const line of toKnow) out(`know   ${line}`);
  if (records.length > 0) out('Records for whoever keeps the domain:');
  for (const record of records) out(`       ${record}`);
  for (const line of wrong) err(`WRONG  ${line}`);
  out(wrong.length === 0 ? 'It can be deployed.' : `It cannot be deployed yet: ${wrong.length} to mend.`);
  return wrong.length === 0 ? 0 : 1;
}

/** What `-c` says, or how it should be said. */
function understood(args: readonly string[]): Record<string, string> | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { context: { type: 'string', short: 'c', multiple: true } },
    });
    const given = (values.context ?? []).map((pair) => [
      pair.slice(0, pair.indexOf('=')),
      pair.slice(pair.indexOf('=') + 1),
    ]);
    const unknown = given.filter(([name = '']) => !(CONTEXT as readonly string[]).includes(name));
    if (unknown.length > 0) return `-c ${unknown[0]?.[0]}=: not known. Known are ${CONTEXT.join(', ')}.\n${USAGE}`;
    return Object.fromEntries(given) as Record<string, string>;
  } catch (error) {
    return `${error instanceof Error ? error.message : ''}\n${USAGE}`;
  }
}

function checked(context: Readonly<Record<string, unknown>>, endpoint: string | undefined): Configuration | string {
  try {
    return configurationOf(context, endpoint);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
}
