import { systemClock } from '../stores/clock.ts';
import { evidenceCommand } from './evidence/command.ts';
import { deploymentAtHand } from './evidence/deployment.ts';

// npm runs scripts in the repository; a directory is named from where the user stands.
const cwd = (process.env.npm_lifecycle_event === 'evidence' && process.env.INIT_CWD) || process.cwd();

process.exitCode = await evidenceCommand({
  args: process.argv.slice(2),
  cwd,
  now: () => systemClock.now(),
  deployment: deploymentAtHand(),
  out: console.log,
  err: console.error,
});
