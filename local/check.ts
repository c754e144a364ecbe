import { join } from 'node:path';
import { BIN } from './cloud/paths.ts';
import { CHECKS, type Check, isCheck } from './testing/checks.ts';
import { run } from './testing/run.ts';

/** `node local/check.ts types lint`: the checks that are named, or all of them. */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !isCheck(name));
  if (unknown.length > 0) {
    process.stderr.write(`No check: ${unknown.join(', ')}. There are: ${Object.keys(CHECKS).join(', ')}.\n`);
    return 2;
  }
  const chosen: readonly Check[] =
    names.length === 0 ? Object.values(CHECKS) : names.filter(isCheck).map((name) => CHECKS[name]);
  let failed = 0;
  for (const { what, command, args } of chosen) failed += (await run(what, join(BIN, command), args)) ? 0 : 1;
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
