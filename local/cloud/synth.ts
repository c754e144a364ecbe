import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Cloud, childEnvironment } from './cloud.ts';
import { command } from './command.ts';
import { BIN, localDirectory, ROOT } from './paths.ts';

export type Context = Readonly<Record<string, string>>;

const CdkJson = z.looseObject({ app: z.string(), context: z.record(z.string(), z.unknown()).default({}) });

/**
 * Makes the cloud assembly by running the app of cdk.json, as `cdk synth` does, but without starting the CDK CLI for it.
 * @param app directory with the cdk.json
 * @param assembly directory that gets the templates and assets
 */
export async function synthesize(options: {
  readonly app?: string;
  readonly cloud: Pick<Cloud, 'env' | 'directory'>;
  readonly context: Context;
  readonly assembly: string;
  readonly log: string;
}): Promise<void> {
  const cwd = options.app ?? ROOT;
  const cdk = CdkJson.parse(JSON.parse(await readFile(join(cwd, 'cdk.json'), 'utf8')));
  const [file = '', ...args] = cdk.app.split(' ');
  await command(file === 'node' ? join(BIN, 'node') : file, args, {
    cwd,
    env: {
      ...childEnvironment(options.cloud),
      ...(await fastCdk()),
      // What the app leaves in the temporary directory goes with the cloud.
      TMPDIR: options.cloud.directory,
      CDK_OUTDIR: options.assembly,
      CDK_CONTEXT_JSON: JSON.stringify({ ...cdk.context, ...options.context }),
    },
    log: options.log,
  });
}

/** Settings that keep CDK quick and off the network. The tests check the templates; here that would cost a second per start. */
export async function fastCdk(): Promise<Record<string, string>> {
  const local = await localDirectory();
  return {
    CDK_VALIDATION: 'false',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    CDK_DISABLE_VERSION_CHECK: 'true',
    CDK_HOME: join(local, 'cdk-home'),
    NO_COLOR: '1',
    // Of the esbuild that bundles the functions: for 180 MB more it needs a fifth less processor time.
    GOGC: 'off',
  };
}
