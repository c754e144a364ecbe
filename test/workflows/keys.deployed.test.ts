import { spawnSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expected, type Stage } from '../../local/story/stage.ts';
import { deployedCloud, ownStage } from '../support/deployed.ts';

let stage: Stage;
let close: () => void = () => undefined;
beforeAll(async () => {
  ({ stage, close } = await ownStage());
});
afterAll(() => close());

const rotate = (...args: readonly string[]) => {
  const { env, endpoint } = deployedCloud();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['local/rotate.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env, AWS_ENDPOINT_URL: endpoint },
  });
  return { stdout, stderr, status };
};

test('[RIO-6.3] every public key that ever signed is published, the present one first', async () => {
  const list = await expected(200, stage.anyone.call('GET', '/api/signing-keys'), 'the keys');
  const pem = (await expected(200, stage.anyone.call('GET', '/api/signing-key'), 'the key')).bytes.toString('utf8');
  const publicKey = createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('base64');
  const since = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
  expect(list.body).toEqual({ keys: [{ keyId: expect.any(String), publicKey, since, signs: true }] });
});

test('[EK-7.2] npm run rotate says which keys there are, and has every name hashed with the present one', () => {
  expect(rotate('signing')).toMatchObject({ stderr: '', status: 0, stdout: expect.stringContaining('signingKeys=2') });
  const walked = rotate('index', '--walk');
  expect(walked).toMatchObject({ stderr: '', status: 0 });
  expect(walked.stdout).toContain('Every name is hashed with the present key.');
});
