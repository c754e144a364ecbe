import { verifyChains } from './verify/chain.ts';
import { verifyCommand } from './verify/command.ts';

// npm runs scripts in the repository; the files are named from where the user stands.
const cwd = (process.env.npm_lifecycle_event === 'verify' && process.env.INIT_CWD) || process.cwd();

const options = { args: process.argv.slice(2), cwd, out: console.log, err: console.error };

process.exitCode = options.args[0] === 'chain' ? await verifyChains(options) : await verifyCommand(options);
