import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATIONS } from '../../contracts/api.ts';
import { PYTHON } from '../../local/cloud/paths.ts';
import { OWNER } from '../../local/story/perform.ts';
import { PASSWORD, type Stage } from '../../local/story/stage.ts';
import { deployedCloud, ownStage } from '../support/deployed.ts';
import { token } from '../support/token.ts';

let stage: Stage;
let close: () => void = () => undefined;
let directory: string;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  directory = await mkdtemp(join(tmpdir(), 'dossierwacht-openapi-'));
});
afterAll(async () => {
  close();
  await rm(directory, { recursive: true, force: true });
});

test('the API describes every route of its own', async () => {
  const { status, body } = await stage.anyone.call('GET', '/api/openapi.json');
  expect(status).toBe(200);
  const { openapi, paths } = body as { openapi: string; paths: Record<string, Record<string, unknown>> };
  expect(openapi).toMatch(/^3\.1/);
  const described = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(
    Object.values(OPERATIONS)
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  );
});

/** One of each operation, right and wrong: every deployed function meets some. `npm run fuzz` makes up more, as every role. */
const EXAMPLES = '1';

test('requests made up from that description, right and wrong ones, meet no fault', async () => {
  const bearer = await token(deployedCloud(), OWNER, PASSWORD);
  const { bytes } = await stage.anyone.call('GET', '/api/openapi.json');
  const description = join(directory, 'openapi.json');
  await writeFile(description, bytes);
  const { code, said } = await run(join(dirname(PYTHON), 'schemathesis'), [
    ...['run', description, '--url', stage.origin, '--header', `Authorization: Bearer ${bearer}`],
    ...['--checks', 'not_a_server_error', '--phases', 'fuzzing', '--max-examples', EXAMPLES, '--workers', '1'],
    ...[
      '--seed',
      '20180601',
      '--no-shrink',
      '--no-color',
      '--warnings',
      'missing_auth',
      '--suppress-health-check',
      'all',
    ],
  ]);
  expect(code, said).toBe(0);
  // A token that is not taken would meet no fault either; that a route is closed to the owner (403) is as it should be.
  expect(said).not.toMatch(/401 Unauthorized|missing auth/i);
});

const run = (command: string, args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> =>
  new Promise((resolve) => {
    const child = execFile(command, args, { cwd: directory, maxBuffer: 50_000_000 }, (error, out, err) =>
      resolve({ code: error === null ? 0 : (child.exitCode ?? 1), said: `${out}${err}` }),
    );
  });
