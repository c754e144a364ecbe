import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { installPackages } from '../../local/setup/packages.mjs';
import { fingerprint } from '../../local/setup/stamp.mjs';
import { makeVenv, venvReady } from '../../local/setup/venv.mjs';

const REQUIREMENTS = 'local/requirements.txt';
let parent: string;
let root: string;
let theirs: string;

beforeEach(() => {
  parent = realpathSync(mkdtempSync(join(tmpdir(), 'dossierwacht-linked-')));
  root = join(parent, 'worktree');
  theirs = join(parent, 'checkout');
  for (const checkout of [root, theirs]) {
    mkdirSync(join(checkout, 'local'), { recursive: true });
    writeFileSync(join(checkout, REQUIREMENTS), 'nothing-of-this-is-installed==0\n');
    writeFileSync(join(checkout, 'package-lock.json'), '{}');
  }
  // Nothing can be installed: with the mistake, what lies behind the link would be gone all the same.
  vi.stubEnv('PATH', parent);
  vi.stubEnv('npm_execpath', join(parent, 'npm-cli.js'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(parent, { recursive: true });
});

it.each([
  ['.venv', makeVenv],
  ['node_modules', installPackages],
] as const)('%s that is a link is refused, and what lies behind it stays as it was', async (name, install) => {
  mkdirSync(join(theirs, name, 'bin'), { recursive: true });
  writeFileSync(join(theirs, name, 'bin', 'python'), 'theirs');
  symlinkSync(join(theirs, name), join(root, name));
  const refused = await install(root).catch((error: unknown) => error);
  expect(String(refused)).toContain(`${name} here is a link to ${join(theirs, name)}`);
  expect(String(refused)).toContain(`rm ${name}`);
  expect(readFileSync(join(theirs, name, 'bin', 'python'), 'utf8')).toBe('theirs');
  expect(readdirSync(join(theirs, name))).toEqual(['bin']);
});

it('a link to nowhere is refused too', async () => {
  symlinkSync(join(parent, 'gone'), join(root, '.venv'));
  await expect(makeVenv(root)).rejects.toThrow(/link to something that is not there/);
  expect(existsSync(join(parent, 'gone'))).toBe(false);
});

it('a link to an environment made from the same list is ready, and to one of another list is not', () => {
  mkdirSync(join(theirs, '.venv', 'bin'), { recursive: true });
  writeFileSync(join(theirs, '.venv', 'bin', 'python'), '');
  symlinkSync(join(theirs, '.venv'), join(root, '.venv'));
  expect(venvReady(root)).toBe(false);
  const made = fingerprint(join(theirs, REQUIREMENTS), theirs);
  writeFileSync(join(theirs, '.venv', '.dossierwacht-requirements'), made);
  expect(venvReady(theirs)).toBe(true);
  expect(venvReady(root)).toBe(true);
  writeFileSync(join(root, REQUIREMENTS), 'another==1\n');
  expect(venvReady(root)).toBe(false);
});
