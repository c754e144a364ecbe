import { createHash } from 'node:crypto';
import { App, CliCredentialsStackSynthesizer, DefaultStackSynthesizer, Tags } from 'aws-cdk-lib';
import { FUNCTIONS, type FunctionName } from '../contracts/functions.ts';
import { STACKS } from '../contracts/names.ts';
import { ApiStack } from './api-stack.ts';
import type { Configuration } from './configuration.ts';
import { built } from './constructs/builds.ts';
import { bundleFunctions, stubFunctions } from './constructs/bundles.ts';
import { buildPortal } from './constructs/portal-build.ts';
import { CopyStack, type CopyStackProps } from './copy-stack.ts';
import { DataStack } from './data-stack.ts';
import { EDGE_REGION, EdgeStack, type EdgeStackProps } from './edge-stack.ts';
import { MailStack } from './mail-stack.ts';
import { PROFILES } from './profile.ts';
import { WatchStack } from './watch-stack.ts';
import { WebStack } from './web-stack.ts';
import { WorkflowStack } from './workflow-stack.ts';

/** CDK behaviours that are switched on, so that a template does not depend on where it is made. */
const FLAGS = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-iam:standardizedServicePrincipals': true,
  '@aws-cdk/aws-lambda:recognizeLayerVersion': true,
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/core:checkSecretUsage': true,
  // An export that another stack uses cannot be removed.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:target-partitions': ['aws'],
} as const;

export type DossierwachtStacks = {
  readonly mail: MailStack;
  readonly data: DataStack;
  readonly workflow: WorkflowStack;
  readonly api: ApiStack;
  readonly web: WebStack;
  readonly watch: WatchStack;
};

/** @param outdir where the templates go; CDK's own choice when absent. */
export const newApp = (outdir?: string): App =>
  new App({
    context: FLAGS,
    analyticsReporting: false,
    // Who says where wants the templates: nobody looks through the tree of what made them.
    ...(outdir === undefined ? {} : { outdir, treeMetadata: false }),
  });

/** Puts the whole system of one controller into an app. */
export function dossierwacht(app: App, configuration: Configuration): DossierwachtStacks {
  const profile = PROFILES[configuration.profile];
  const { region, account } = configuration;
  const stack = (stackName: string, description: string) => ({
    stackName,
    description: `Dossierwacht: ${description}`,
    configuration,
    env: { region, ...(account === undefined ? {} : { account }) },
    terminationProtection: profile.protection,
    synthesizer: profile.bootstrapRoles ? new DefaultStackSynthesizer() : new CliCredentialsStackSynthesizer(),
  });
  const bundles = bundled(configuration);
  const mail = new MailStack(app, 'mail', stack(STACKS.mail, 'from whom mails come'));
  const data = new DataStack(app, 'data', stack(STACKS.data, 'what is kept, keys and accounts'));
  data.addStackDependency(mail, 'The user pool sends its mails through it');
  const copy = copyOf(app, configuration, stack(STACKS.copy, 'copies in another region'));
  if (copy) data.addStackDependency(copy, 'S3 and AWS Backup copy to what is there');
  const { resources } = data;
  const api = new ApiStack(app, 'api', { ...stack(STACKS.api, 'the way in'), resources, bundles });
  const web = new WebStack(app, 'web', {
    ...stack(STACKS.web, 'the portal'),
    resources,
    apiId: api.apiId,
    site: () => buildPortal(configuration.bundles),
    edge: edgeOf(app, configuration, stack(STACKS.edge, "the portal's certificate and firewall")),
    crossRegionReferences: true,
  });
  const workflow = new WorkflowStack(app, 'workflow', {
    ...stack(STACKS.workflow, 'what happens by itself'),
    resources,
    bundles,
    apiUrl: api.url,
  });
  workflow.addStackDependency(mail, 'Reports of mails are asked of its configuration set');
  const watch = new WatchStack(app, 'watch', {
    ...stack(STACKS.watch, 'what says that something is wrong'),
    resources,
    apiId: api.apiId,
    failures: workflow.failures,
    readers: workflow.readers,
  });
  Tags.of(app).add('application', 'dossierwacht');
  Tags.of(app).add('policy', configuration.policy.regulation.id);
  return { mail, data, workflow, api, web, watch };
}

/** Only a portal with a name of its own or a firewall has parts in the region where CloudFront wants them. */
function edgeOf(app: App, { portalDomain, waf }: Configuration, props: EdgeStackProps): EdgeStack | undefined {
  if (portalDomain === undefined && !waf) return undefined;
  const env = { ...props.env, region: EDGE_REGION };
  return new EdgeStack(app, 'edge', { ...props, env, crossRegionReferences: true });
}

function copyOf(app: App, configuration: Configuration, props: CopyStackProps): CopyStack | undefined {
  const { copyRegion: region } = configuration;
  if (region === undefined) return undefined;
  return new CopyStack(app, 'copy', { ...props, env: { ...props.env, region } });
}

function bundled({ bundles, profile, policy, organisation }: Configuration): string {
  const { guardDuty } = PROFILES[profile];
  const names = (Object.keys(FUNCTIONS) as FunctionName[]).filter(
    (name) => !(guardDuty && 'localOnly' in FUNCTIONS[name]),
  );
  const whom = { folder: policy.folder, organisation };
  const what = createHash('sha256').update(JSON.stringify({ names, whom, bundles })).digest('hex');
  return built(`functions-${what}`, (into) => {
    if (bundles === 'stub') stubFunctions(names, into);
    else bundleFunctions(names, into, whom);
  });
}
