import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BUILDS, built } from '../../lib/constructs/builds.ts';

let all: string;
beforeEach(() => {
  all = mkdtempSync(join(tmpdir(), 'dossierwacht-builds-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(all, { recursive: true, force: true });
});

const write = (words: string) => (into: string) => writeFileSync(join(into, 'it.txt'), words);
const read = (directory: string) => readFileSync(join(directory, 'it.txt'), 'utf8');

describe('what is built', () => {
  it('is of this process alone, each time anew', () => {
    vi.stubEnv(BUILDS, undefined);
    const [one, other] = [built('thing', write('one')), built('thing', write('other'))];
    expect([read(one), read(other)]).toEqual(['one', 'other']);
    expect(readdirSync(all)).toEqual([]);
  });

  it('with a directory for all, is built once by its name', () => {
    vi.stubEnv(BUILDS, all);
    const dirs = [built('thing', write('one')), built('thing', write('other')), built('more', write('more'))];
    expect(dirs.map(read)).toEqual(['one', 'one', 'more']);
  });

  it('that failed is built by who needs it next', () => {
    vi.stubEnv(BUILDS, all);
    expect(() =>
      built('thing', (into) => {
        write('half')(into);
        throw new Error('No room.');
      }),
    ).toThrow('No room.');
    expect(read(built('thing', write('whole')))).toBe('whole');
  });

  it('by another process at this moment is waited for', () => {
    vi.stubEnv(BUILDS, all);
    mkdirSync(join(all, 'thing'));
    const other = new Worker(
      `const { writeFileSync } = require('node:fs');
       setTimeout(() => { writeFileSync('${join(all, 'thing', 'it.txt')}', 'theirs'); writeFileSync('${join(all, 'thing.done')}', ''); }, 1);`,
      { eval: true },
    );
    other.unref();
    expect(read(built('thing', write('mine')))).toBe('theirs');
  });
});
