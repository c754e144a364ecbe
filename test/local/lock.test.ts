import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withLock } from '../../local/setup/lock.mjs';

let directory: string;
let lock: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'dossierwacht-lock-'));
  lock = join(directory, 'deeper', 'setup.lock');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(directory, { recursive: true });
});

it('is held during the work, by this process, and free afterwards', async () => {
  const holder = await withLock(lock, async () => readFileSync(join(lock, 'pid'), 'utf8'));
  expect(holder).toBe(String(process.pid));
  expect(readdirSync(join(directory, 'deeper'))).toEqual([]);
});

it('is free after work that failed', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

it('is taken over from a process that is gone', async () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  mkdirSync(lock, { recursive: true });
  writeFileSync(join(lock, 'pid'), String(gone));
  expect(await withLock(lock, async () => 'done')).toBe('done');
  expect(readdirSync(join(directory, 'deeper'))).toEqual([]);
});

it('lets one in at a time', async () => {
  const order: string[] = [];
  const job = (name: string) => async () => {
    order.push(`${name} in`);
    await new Promise((resolve) => setImmediate(resolve));
    order.push(`${name} out`);
  };
  await Promise.all([withLock(lock, job('a')), withLock(lock, job('b'))]);
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out']);
});
