import { termsCommand } from './terms/command.ts';

process.exitCode = termsCommand({ args: process.argv.slice(2), out: console.log, err: console.error });
