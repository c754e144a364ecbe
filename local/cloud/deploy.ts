import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { BUILDS } from '../../lib/constructs/builds.ts';
import { type Cloud, childEnvironment, clientConfig } from './cloud.ts';
import { command } from './command.ts';
import { BIN, localDirectory, ROOT } from './paths.ts';
import { type Progress, silent, told } from './progress.ts';
import { type Context, fastCdk, synthesize } from './synth.ts';

/** Where the CDK publishes templates and code unless told otherwise; `hnb659fds` is its own default qualifier. */
const assetBucket = (cloud: Cloud) => `cdk-hnb659fds-assets-${cloud.accountId}-${cloud.region}`;

const Outputs = z.record(z.string(), z.record(z.string(), z.string()));
/** Outputs by stack name and output key; a stack without outputs is absent. */
export type Outputs = z.infer<typeof Outputs>;

export type DeployOptions = {
  readonly cloud: Cloud;
  readonly policy: string;
  readonly ownerEmail: string;
  /** Further context of the app. */
  readonly context?: Context;
  readonly onProgress?: Progress;
  /** Directory with the cdk.json; default the checkout. */
  readonly app?: string;
};

/**
 * Deploys all stacks of the app into the local cloud.
 * @returns the outputs, and the directory of the cloud assembly (in the cloud's own directory)
 * @throws Error with the last lines of the failing command
 */
export async function deploy(options: DeployOptions): Promise<{ outputs: Outputs; assembly: string }> {
  const { cloud, onProgress = silent } = options;
  const assembly = join(cloud.directory, 'cdk.out');
  await rm(assembly, { recursive: true, force: true });
  const log = join(await localDirectory(), `deploy-${cloud.port}.log`);
  await writeFile(log, '');
  const context = { ...options.context, profile: 'local', policy: options.policy, ownerEmail: options.ownerEmail };

  await Promise.all([
    told(onProgress, 'Templates and code', () => synthesize({ ...options, context, assembly, log })),
    prepareAccount(cloud),
  ]);
  await shareArchives(assembly);
  const outputsFile = join(cloud.directory, 'outputs.json');
  await told(onProgress, 'Deployment', () => cdkDeploy({ cloud, assembly, outputsFile, log, onProgress }));
  await rename(log, join(await localDirectory(), 'deploy-last.log'));
  return { outputs: Outputs.parse(JSON.parse(await readFile(outputsFile, 'utf8'))), assembly };
}

/**
 * The local profile deploys with the caller's own credentials, so of all that `cdk bootstrap` makes only the asset bucket is used;
 * making just that saves three seconds per start.
 */
async function prepareAccount(cloud: Cloud): Promise<void> {
  const s3 = new S3Client({ ...clientConfig(cloud), forcePathStyle: true });
  try {
    await s3.send(new CreateBucketCommand({ Bucket: assetBucket(cloud) }));
  } catch (error) {
    if (!(error instanceof Error && /^BucketAlready/.test(error.name))) throw error;
  } finally {
    s3.destroy();
  }
}

/** The CDK keeps the archive of an asset by the digest of its contents: deployments beside each other make each once. */
async function shareArchives(assembly: string): Promise<void> {
  const builds = process.env[BUILDS];
  if (builds === undefined) return;
  const archives = join(builds, 'archives');
  await mkdir(archives, { recursive: true });
  await symlink(archives, join(assembly, '.cache'));
}

async function cdkDeploy(options: {
  readonly cloud: Cloud;
  readonly assembly: string;
  readonly outputsFile: string;
  readonly log: string;
  readonly onProgress: Progress;
}): Promise<void> {
  const args = [
    ...['deploy', '--all', '--app', options.assembly, '--outputs-file', options.outputsFile],
    ...[
      '--require-approval',
      'never',
      '--method',
      'direct',
      '--concurrency',
      '2',
      '--progress',
      'events',
      '--no-notices',
    ],
  ];
  await command(join(BIN, 'cdk'), args, {
    cwd: ROOT,
    env: { ...childEnvironment(options.cloud), ...(await fastCdk()) },
    log: options.log,
    onLine: (line) => {
      const stack = /^ ✅ +(?:\S+ \()?([\w-]+)\)?/u.exec(line)?.[1];
      if (stack) options.onProgress(`  stack ${stack}`);
    },
  });
}
