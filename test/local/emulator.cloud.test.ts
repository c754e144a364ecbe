import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clientConfig, emulatorOfTheUser } from '../../local/cloud/cloud.ts';
import { startEmulator } from '../../local/cloud/emulator.ts';

beforeEach(() => {
  vi.stubEnv('AWS_ENDPOINT_URL', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const answers = (endpoint: string) =>
  fetch(`${endpoint}/_ministack/health`).then(
    (reply) => reply.ok,
    () => false,
  );

it('starts on a free port, asks for signatures, and leaves nothing behind', async () => {
  const cloud = await startEmulator();
  try {
    expect(await answers(cloud.endpoint)).toBe(true);
    const s3 = new S3Client({ ...clientConfig(cloud), forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: 'closed' }));
    expect((await fetch(`${cloud.endpoint}/closed`)).status).toBe(403);
  } finally {
    await Promise.all([cloud.stop(), cloud.stop()]);
  }
  expect(await answers(cloud.endpoint)).toBe(false);
  expect(existsSync(cloud.directory)).toBe(false);
});

it('uses the emulator at AWS_ENDPOINT_URL and leaves it running', async () => {
  const own = await startEmulator();
  try {
    vi.stubEnv('AWS_ENDPOINT_URL', own.endpoint);
    const cloud = await startEmulator();
    expect(cloud).toMatchObject({ endpoint: own.endpoint, port: own.port, accountId: own.accountId });
    await cloud.stop();
    expect(await answers(own.endpoint)).toBe(true);
  } finally {
    await own.stop();
  }
});

it('never takes AWS itself for an emulator', async () => {
  await expect(emulatorOfTheUser('https://s3.eu-west-1.amazonaws.com')).rejects.toThrow(/AWS itself/);
});

it('ends with the process that started it, even when that is killed', async () => {
  const module = new URL('../../local/cloud/emulator.ts', import.meta.url).href;
  const code = `
    const { startEmulator } = await import(${JSON.stringify(module)});
    const { endpoint, directory } = await startEmulator();
    console.log(JSON.stringify({ endpoint, directory }));
    setInterval(() => {}, 60_000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(owner.stdout, 'data')) as [Buffer];
  const { endpoint, directory } = JSON.parse(line.toString()) as { endpoint: string; directory: string };
  expect(await answers(endpoint)).toBe(true);
  owner.kill('SIGKILL');
  await expect.poll(() => answers(endpoint)).toBe(false);
  expect(existsSync(directory)).toBe(false);
});
