import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { BIN, ROOT } from './cloud/paths.ts';

/**
 * `npm run test:file -- test/domain/audit.test.ts`: the test files whose path has one of the words in it. With `--watch` the tests
 * that need no cloud, again with each change.
 */
function main(args: readonly string[]): void {
  const watch = args.includes('--watch');
  const words = args.filter((one) => one !== '--watch');
  if (!watch && words.length === 0) {
    process.stderr.write('Say which: npm run test:file -- test/domain/audit.test.ts\n');
    process.exitCode = 2;
    return;
  }
  const how = watch ? ['watch', '--project', 'unit'] : ['run'];
  const child = spawn(join(BIN, 'vitest'), [...how, ...words], { cwd: ROOT, stdio: 'inherit' });
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}

main(process.argv.slice(2));
