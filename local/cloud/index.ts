import type { Cloud } from './cloud.ts';
import { type DeployOptions, deploy, type Outputs } from './deploy.ts';
import { type EmulatorOptions, startEmulator } from './emulator.ts';
import { startFront } from './front.ts';
import { startMailbox } from './mailbox.ts';
import { outputOf } from './outputs.ts';
import { makeOwner } from './owner.ts';
import { publishPortal } from './portal.ts';
import { type Progress, silent, told } from './progress.ts';
import { type Applied, applySettings } from './settings.ts';

export type OpenCloudOptions = Omit<DeployOptions, 'cloud'> & { readonly emulator?: EmulatorOptions };

/** The deployed system on a local cloud. */
export type OpenCloud = Cloud & {
  readonly outputs: Outputs;
  /** The one origin of portal and API (`http://localhost:<port>`): routes are `<origin>/api/...`. */
  readonly origin: string;
  /** Directory of the synthesized templates, until `stop()`. */
  readonly assembly: string;
  /** What was set after the deployment, because the emulator's CloudFormation drops it. */
  readonly settings: readonly Applied[];
};

/**
 * Boots a local cloud, deploys the system and opens its origin. The app is told the origin as context `portalOrigin`.
 * `stop()` ends and removes all of it, and may be called more than once.
 * @throws Error when a part does not come up; what had been started is stopped then
 */
export async function openCloud(options: OpenCloudOptions): Promise<OpenCloud> {
  const progress: Progress = options.onProgress ?? silent;
  const cleanups: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= cleanUp(cleanups));
  try {
    const cloud = await told(progress, 'Local cloud', () => startEmulator(options.emulator));
    cleanups.push(cloud.stop);
    const front = await startFront({ endpoint: cloud.endpoint });
    cleanups.push(front.stop);
    const context = { ...options.context, portalOrigin: front.origin };
    const { outputs, assembly } = await deploy({ ...options, cloud, context });
    const settings = await told(progress, 'Settings', () => applySettings(cloud, assembly));
    await makeOwner(cloud, outputs, options.ownerEmail);
    cleanups.push(startMailbox(cloud, outputs).stop);
    await told(progress, 'Portal', () => publishPortal(cloud, outputs));
    front.serve(outputOf(outputs, 'web', 'DistributionDomain'));
    progress(`Ready: ${front.origin}`);
    return { ...cloud, outputs, assembly, settings, origin: front.origin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Closed in reverse order; an error of one does not keep the others open. */
async function cleanUp(cleanups: readonly (() => Promise<void>)[]): Promise<void> {
  for (const close of cleanups.toReversed()) await close().catch(() => {});
}
