import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articles, REPORT } from './articles/command.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);

/** The test command, whole. Standard output stays free for the answer. */
async function runTests(): Promise<void> {
  // A report that a broken run leaves in place would be taken for the new one.
  rmSync(join(root, REPORT), { force: true });
  const child = spawn(process.execPath, [join(root, 'local/test.ts')], { cwd: root, stdio: ['ignore', 2, 2] });
  await once(child, 'exit');
}

if (args.some((arg) => arg !== '--json')) {
  console.error('Usage: npm run articles [-- --json]');
  process.exitCode = 2;
} else {
  const json = args.includes('--json');
  process.exitCode = await articles({ root, json, runTests, out: console.log, err: console.error });
}
