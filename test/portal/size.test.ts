import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildPortal } from '../../lib/constructs/portal-build.ts';

/** Kilobytes of script, compressed, as a phone fetches them: of the first page of a client, and of any page. */
const FIRST = 150;
const ANY = 200;
const KILOBYTE = 1_000;

const site = buildPortal('real');
const assets = join(site, 'assets');
const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
const textOf = (name: string) => readFileSync(join(assets, name), 'utf8');

/** A script with everything that it imports at once. */
function closure(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, other = ''] of textOf(name).matchAll(/(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g))
    closure(other, seen);
  return seen;
}
const kilobytes = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(textOf(name), { level: 9 }).length, 0) / KILOBYTE;

const [, entry = ''] = /<script[^>]+src="\/assets\/([^"]+)"/.exec(readFileSync(join(site, 'index.html'), 'utf8')) ?? [];
const first = closure(entry);

it('the first page of a client is little to load, with what watches whether somebody is still there', () => {
  const idle = scripts.filter((name) => name.startsWith('idle-'));
  expect(idle).toHaveLength(1);
  expect(first.size).toBeGreaterThan(1);
  expect(kilobytes(first)).toBeGreaterThan(50);
  expect(kilobytes(first)).toBeLessThanOrEqual(FIRST);
});

it.each(scripts.filter((name) => name !== entry && !name.includes('worker')))(
  'a page with %s is little to load',
  (name) => {
    expect(kilobytes(closure(name, new Set(first)))).toBeLessThanOrEqual(ANY);
  },
);

it('nothing of a page is in its text: no script, no style', () => {
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  expect(page).not.toMatch(/<style|style=|<script(?![^>]+src=)| on\w+=/);
});
