import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hooksReady, setHooks } from '../../local/setup/hooks.mjs';
import { repository } from '../architecture/cruise.ts';

let root: string;
const hook = () => join(root, '.git', 'hooks', 'pre-commit');
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dossierwacht-hooks-'));
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), readFileSync(join(repository, 'package.json')));
  for (const name of ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE', 'CI']) vi.stubEnv(name, undefined);
  // Settings of the person who runs the tests do not count.
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_SYSTEM', '/dev/null');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  git('init', '--quiet');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

it('installs the hook of package.json once, and leaves it away when somebody removed it', async () => {
  expect(hooksReady(root)).toBe(false);
  await setHooks(root);
  expect(readFileSync(hook(), 'utf8')).toContain('local/staged.ts');
  expect(hooksReady(root)).toBe(true);
  rmSync(hook());
  expect(hooksReady(root)).toBe(true);
});

it('leaves a hook of somebody else as it is, and other hooks too', async () => {
  mkdirSync(join(root, '.git', 'hooks'), { recursive: true });
  writeFileSync(hook(), '#!/bin/sh\nexit 0\n');
  writeFileSync(join(root, '.git', 'hooks', 'commit-msg'), '#!/bin/sh\n');
  await setHooks(root);
  expect(readFileSync(hook(), 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  rmSync(hook());
  rmSync(join(root, '.local'), { recursive: true });
  await setHooks(root);
  expect(existsSync(hook())).toBe(true);
  expect(readFileSync(join(root, '.git', 'hooks', 'commit-msg'), 'utf8')).toBe('#!/bin/sh\n');
});

it('leaves alone who keeps hooks in a directory of their own', async () => {
  git('config', 'core.hooksPath', 'my-hooks');
  await setHooks(root);
  expect(existsSync(join(root, 'my-hooks'))).toBe(false);
  expect(existsSync(hook())).toBe(false);
  expect(hooksReady(root)).toBe(true);
});

it('has nothing to do for CI, or without a repository', () => {
  vi.stubEnv('CI', 'true');
  expect(hooksReady(root)).toBe(true);
  vi.stubEnv('CI', undefined);
  rmSync(join(root, '.git'), { recursive: true });
  expect(hooksReady(root)).toBe(true);
});

it('stops a commit that the check refuses, and no commit of a checkout from before it', async () => {
  await setHooks(root);
  const commit = () => git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '--allow-empty', '-m', 'x');
  expect(commit()).toContain('x');
  mkdirSync(join(root, 'local'));
  writeFileSync(join(root, 'local', 'staged.ts'), 'process.exitCode = 1;');
  expect(commit).toThrow();
  writeFileSync(join(root, 'local', 'staged.ts'), 'process.exitCode = 0;');
  expect(commit()).toContain('x');
});
