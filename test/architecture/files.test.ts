import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { policyById, policyIds } from '../../local/policies.ts';
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
/** Its lines without those of comments. */
const codeOf = (text: string) =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s)\/\/.*$/, '').trim());
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

  it('are tests that wait as long as everything else does, however slow the machine is (local/testing/patience.ts)', () => {
    const ownWait =
      /\bvi\.wait(Until|For)\(|\btimeout: \d[\d_]*\b|^\s*\}, \d[\d_]{3,}\);$|\.setDefaultTimeout\((?!PATIENCE)/m;
    const tests = files.filter((name) => /^test\/(?!.*\/fixtures\/)/.test(name));
    expect(tests.filter((name) => ownWait.test(textOf(name)))).toEqual([]);
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
    const calls = (name: string) =>
      textOf(name).match(/^export const handler = (http|task|event|scheduled)Shell\(/gm) ?? [];
    expect(wirings.filter((name) => calls(name).length !== 1)).toEqual([]);
  });

  it('have one wiring for each function, and no wiring without one', () => {
    const entries = Object.values(FUNCTIONS).map(({ entry }) => entry as string);
    expect(files.filter((name) => WIRING.test(name)).sort()).toEqual(entries.sort());
  });

  it('import types by statements, which the check of directions can see', () => {
    // `() => import('…')` loads a page of the portal when it is opened, and the check sees it.
    const inline = /(?:^|[^.\w])(?<!await |\(\) => |lazy\()import\(\s*['"]\.{1,2}\//;
    const rooms = /^(domain|policies|contracts|stores|lambdas|lib|bin|web)\//;
    // An ambient module may import no other way; its types are the contracts'.
    const ambient = 'web/api/virtual.d.ts';
    const named = files.filter((name) => rooms.test(name) && inline.test(textOf(name)));
    expect(named.filter((name) => name !== ambient)).toEqual([]);
  });

  it('say something in the portal wherever a script is waited for', () => {
    const portal = files.filter((name) => name.startsWith('web/'));
    expect(portal.some((name) => textOf(name).includes('<Suspense'))).toBe(true);
    // An empty place looks like an empty page.
    expect(portal.filter((name) => /<Suspense(?!\s+fallback=\{<)/.test(textOf(name)))).toEqual([]);
  });

  it('name rules and no article outside the policies: which article a rule rests on is for a regulation to say', () => {
    const rooms = /^(domain|stores|contracts|lambdas)\//;
    const ids = policyIds.flatMap((id) => Object.values(policyById(id).rules).flat());
    const sources = [...new Set(ids.map((id) => id.split('-')[0]))];
    const article = new RegExp(`\\b(${sources.join('|')})-(\\d|end)`);
    const regulation = new RegExp(`\\b(${sources.filter((source) => source !== 'AVG').join('|')})\\b`);
    const named = files
      .filter((name) => rooms.test(name))
      .flatMap((name) => codeOf(textOf(name)).map((line) => `${name}: ${line}`))
      .filter((line) => article.test(line) || regulation.test(line));
    expect(named).toEqual([]);
    expect(sources.sort()).toEqual(['AVG', 'EK', 'RIO']);
    expect(article.test("  rule: 'AVG-7.1',") && regulation.test('/^(RIO|AVG)-/')).toBe(true);
  });

  it('run the unit tests without the Python environment', () => {
    const unit = files.filter((name) => /\.test\.ts$/.test(name) && !/\.(cloud|deployed)\.test\.ts$/.test(name));
    const python = /\bPYTHON\b|'\.venv'/;
    // They name it, and use none.
    const naming = ['test/architecture/files.test.ts', 'test/local/linked.test.ts'];
    expect(unit.length).toBeGreaterThan(100);
    expect(unit.filter((name) => !naming.includes(name) && python.test(textOf(name)))).toEqual([]);
  });
});
