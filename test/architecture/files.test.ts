import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { repository } from './cruise.ts';

/** Wiring only: what is asked for, what runs, and what that reaches, handed to a shell. */
const MAX_WIRING_LINES = 12;
const MAX_LINES = 250;

const CODE = /\.(ts|tsx|mjs|cjs)$/;
const WIRING = /^lambdas\/.*\.handler\.ts$/;

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: repository,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
  .split('\0')
  .filter((name) => CODE.test(name) && existsSync(join(repository, name)));

const textOf = (name: string) => readFileSync(join(repository, name), 'utf8');
const linesOf = (name: string) => textOf(name).trimEnd().split('\n').length;
const longerThan = (limit: number, names: readonly string[]) =>
  names.filter((name) => linesOf(name) > limit).map((name) => `${name}: ${linesOf(name)} lines`);

describe('the files of the house', () => {
  it('stay short enough to read', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(
      longerThan(
        MAX_LINES,
        files.filter((name) => !name.startsWith('test/')),
      ),
    ).toEqual([]);
  });

  it('wire each handler in a few lines', () => {
    expect(
      longerThan(
        MAX_WIRING_LINES,
        files.filter((name) => WIRING.test(name)),
      ),
    ).toEqual([]);
  });

  it('have no logic in a wiring', () => {
    const logic = /\b(if|for|while|switch|try|catch|await|async|function|throw|return)\b|\?|=> \{/;
    const wirings = files.filter((name) => WIRING.test(name));
    expect(wirings.filter((name) => logic.test(textOf(name)))).toEqual([]);
    const calls = (name: string) => textOf(name).match(/^export const handler = (http|task|event)Shell\(/gm) ?? [];
    expect(wirings.filter((name) => calls(name).length !== 1)).toEqual([]);
  });

  it('have one wiring for each function, and no wiring without one', () => {
    const entries = Object.values(FUNCTIONS).map(({ entry }) => entry as string);
    expect(files.filter((name) => WIRING.test(name)).sort()).toEqual(entries.sort());
  });

  it('import types by statements, which the check of directions can see', () => {
    const inline = /(?:^|[^.\w])(?<!await )import\(\s*['"]\.{1,2}\//;
    const rooms = /^(domain|policies|contracts|stores|lambdas|lib|bin|web)\//;
    expect(files.filter((name) => rooms.test(name) && inline.test(textOf(name)))).toEqual([]);
  });

  it('run the unit tests without the Python environment', () => {
    const unit = files.filter((name) => /\.test\.ts$/.test(name) && !/\.(cloud|deployed)\.test\.ts$/.test(name));
    const python = /\bPYTHON\b|'\.venv'/;
    expect(unit.length).toBeGreaterThan(100);
    expect(unit.filter((name) => name !== 'test/architecture/files.test.ts' && python.test(textOf(name)))).toEqual([]);
  });
});
