import { restoreCommand } from './restore/command.ts';

process.exitCode = await restoreCommand({ args: process.argv.slice(2), out: console.log, err: console.error });
