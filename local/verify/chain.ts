import { parseArgs } from 'node:util';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { OUTPUTS, STACKS } from '../../contracts/names.ts';
import { type Fault, type FollowPorts, followChains } from '../../lambdas/proof/follow-chains.ts';
import { AuditStore } from '../../stores/audit.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { ChainWatch } from '../../stores/chain-watch.ts';
import { shiftedClock } from '../../stores/clock.ts';
import type { VerifyOptions } from './command.ts';

const USAGE = `Usage: npm run verify -- chain [--json]
Follows every chain of the log of a deployed practice against all its anchors, with the rights of your AWS profile (AWS_PROFILE,
AWS_REGION; AWS_ENDPOINT_URL for a local cloud): GetItem and Query on the records, reading anchors/ in the proof bucket.`;

type ChainOptions = Pick<VerifyOptions, 'args' | 'out' | 'err'> & {
  /** What a deployed practice is reached by. */
  readonly reach?: () => Promise<FollowPorts>;
};

/** @returns the exit code: 0 everything holds, 1 something does not (each place is said), 2 it could not be looked at. */
export async function verifyChains({ args, out, err, reach = deployedPractice }: ChainOptions): Promise<0 | 1 | 2> {
  const json = understood(args);
  if (json === undefined) {
    err(USAGE);
    return 2;
  }
  let report: Awaited<ReturnType<typeof followChains>>;
  try {
    report = await followChains(await reach(), { links: Number.POSITIVE_INFINITY });
  } catch (error) {
    err(`The practice cannot be reached: ${error instanceof Error ? error.message : 'unknown'}`);
    return 2;
  }
  const { anchors, chains, links, lost, faults } = report;
  const ok = faults.length === 0;
  if (json) out(JSON.stringify({ ok, anchors, chains, links, lost, faults }));
  else if (ok) out(`HOLDS: ${chains} chains with ${links} links, against ${anchors} anchors.${lostSaid(lost)}`);
  else
    for (const line of [`DOES NOT HOLD: ${chains} chains, ${anchors} anchors.${lostSaid(lost)}`, ...faults.map(said)])
      err(line);
  return ok ? 0 : 1;
}

const lostSaid = (lost: number): string =>
  lost === 0 ? '' : ` Restores lost ${lost} links that had been anchored; the anchors say which.`;

const said = (fault: Fault): string =>
  fault.in === 'chain'
    ? `chain ${fault.chain}, link ${fault.seq}: ${WORDS[fault.fault]}`
    : `anchor ${fault.key}: ${WORDS[fault.fault]}`;

const WORDS: { readonly [F in Fault['fault']]: string } = {
  'link-changed': 'it is not as it was laid',
  'link-missing': 'it is not there',
  'head-differs': 'the head says something else than the chain ends with',
  'anchor-differs': 'it is not what was anchored',
  'chain-missing': 'nothing is left of the chain',
  'anchor-missing': 'one before it is not there',
  'anchor-changed': 'it is not as it was written',
  'anchor-overwritten': 'there is more than one version of it',
  'anchors-disagree': 'another anchor says something else of the same link',
};

/** Whether JSON was asked for; undefined when the question is not understood. */
function understood(args: readonly string[]): boolean | undefined {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return positionals.length === 1 ? values.json : undefined;
  } catch {
    return undefined;
  }
}

/** What the practice at hand (AWS profile, or endpoint) is followed by. @throws when there is none */
export async function deployedPractice(): Promise<FollowPorts> {
  const { records, proof } = await outputsOfPractice();
  const items = new DynamoItems(dynamoDb(), { records });
  return {
    audit: new AuditStore(items),
    watch: new ChainWatch(items),
    proof: new S3Objects(s3Client(), proof),
    clock: shiftedClock(items),
  };
}

type Places = { readonly records: string; readonly proof: string; readonly userPool: string };

/** Where the records, the proof and the accounts lie, as the stack of this region says. @throws when there is none */
export async function outputsOfPractice(): Promise<Places> {
  const client = new CloudFormationClient({});
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: STACKS.data }));
    const output = (key: string) => Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === key)?.OutputValue;
    const records = output(OUTPUTS.data.recordsTable);
    const proof = output(OUTPUTS.data.proofBucket);
    const userPool = output(OUTPUTS.data.userPoolId);
    if (!records || !proof || !userPool) throw new Error(`the stack ${STACKS.data} has no outputs`);
    return { records, proof, userPool };
  } finally {
    client.destroy();
  }
}
