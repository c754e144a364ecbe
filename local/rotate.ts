import { rotateCommand } from './rotate/command.ts';
import { deployedKeys } from './rotate/deployed.ts';

process.exitCode = await rotateCommand({
  args: process.argv.slice(2),
  out: console.log,
  err: console.error,
  reach: deployedKeys,
});
