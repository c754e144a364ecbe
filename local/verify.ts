import { verifyCommand } from './verify/command.ts';

// npm runs scripts in the repository; the files are named from where the user stands.
const cwd = (process.env.npm_lifecycle_event === 'verify' && process.env.INIT_CWD) || process.cwd();

process.exitCode = await verifyCommand({ args: process.argv.slice(2), cwd, out: console.log, err: console.error });
