import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packagesReady } from '../../local/setup/packages.mjs';

let root: string;
const a = { version: '1.0.0', integrity: 'sha512-a' };
const foreign = { version: '2.0.0', optional: true };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dossierwacht-packages-'));
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
  writeFileSync(join(root, 'node_modules', '.bin', 'node'), '');
  locked({ '': {}, 'node_modules/a': a, 'node_modules/foreign': foreign });
});
afterEach(() => rmSync(root, { recursive: true }));

const locked = (packages: object) => writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
const installed = (packages: object) =>
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));

it('is ready when npm installed what the lock file says, but for other platforms', () => {
  installed({ 'node_modules/a': a });
  expect(packagesReady(root)).toBe(true);
  expect(existsSync(join(root, 'node_modules', '.dossierwacht-lock'))).toBe(true);
});

it('is not ready when something is missing, differs or is too much', () => {
  for (const packages of [
    {},
    { 'node_modules/a': { ...a, version: '1.0.1' } },
    { 'node_modules/a': a, 'node_modules/b': a },
  ]) {
    installed(packages);
    expect(packagesReady(root)).toBe(false);
  }
});

it('is not ready before npm has finished', () => {
  expect(packagesReady(root)).toBe(false);
});

it('is no longer ready when the lock file changes or Node 24 goes away', () => {
  installed({ 'node_modules/a': a });
  expect(packagesReady(root)).toBe(true);
  locked({ '': {}, 'node_modules/a': { ...a, version: '1.0.1' } });
  expect(packagesReady(root)).toBe(false);
  locked({ '': {}, 'node_modules/a': a, 'node_modules/foreign': foreign });
  expect(packagesReady(root)).toBe(true);
  rmSync(join(root, 'node_modules', '.bin', 'node'));
  expect(packagesReady(root)).toBe(false);
});
