import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../local/cloud/paths.ts';

const WAITS = `
process.once('SIGUSR2', () => { console.log('built'); process.exit(7); });
setInterval(() => undefined, 1000);
console.log('ready');
`;

it('a signal to build the portal anew reaches the command, and does not end it', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'dossierwacht-launch-'));
  try {
    const script = join(directory, 'waits.mjs');
    writeFileSync(script, WAITS);
    // Where CI is set no commit hook is installed.
    const env = { ...process.env, CI: '1' };
    const launched = spawn(process.execPath, [join(ROOT, 'local/launch.mjs'), '--node-only', script], { env });
    let said = '';
    launched.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (said === 'ready\n') launched.kill('SIGUSR2');
    });
    const [code, signal] = (await once(launched, 'close')) as [number | null, string | null];
    expect({ code, signal, said }).toEqual({ code: 7, signal: null, said: 'ready\nbuilt\n' });
  } finally {
    rmSync(directory, { recursive: true });
  }
});
