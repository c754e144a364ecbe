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
const compressed = new Map(scripts.map((name) => [name, gzipSync(textOf(name), { level: 9 }).length]));
const kilobytes = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + (compressed.get(name) ?? Number.NaN), 0) / KILOBYTE;

const html = readFileSync(join(site, 'index.html'), 'utf8');
const entries = [...html.matchAll(/<script[^>]+src="\/assets\/([^"]+)"/g)].map(([, name = '']) => name);
const first = new Set(entries.flatMap((name) => [...closure(name)]));
const named = (start: string) => scripts.filter((name) => name.startsWith(start));

it('the first page of a client is little to load, with what speaks with the sign-in', () => {
  expect(named('sign-in-')).toHaveLength(1);
  const client = new Set([...first, ...named('sign-in-').flatMap((name) => [...closure(name)])]);
  expect(client.size).toBeGreaterThan(first.size);
  expect(kilobytes(first)).toBeGreaterThan(50);
  expect(kilobytes(client)).toBeLessThanOrEqual(FIRST);
});

/** Kilobytes beside the first script, of where somebody starts who is no client. */
const START = 8;
it.each(['coach-home-', 'office-home-', 'principal-home-', 'manager-home-'])(
  'who starts at %s waits for little more than the first script, and not for what speaks with the sign-in',
  (name) => {
    expect(named(name)).toHaveLength(1);
    const own = [...closure(named(name)[0] ?? '')].filter((script) => !first.has(script));
    expect(kilobytes(own)).toBeLessThanOrEqual(START);
    expect(own.filter((script) => /sign-in|oidc/.test(script))).toEqual([]);
  },
);

it('who only reads what is public waits for one file of script and one of style, and for neither the letters nor the settings after them', () => {
  // The loader of modules is less than a kilobyte.
  expect(entries.filter((name) => textOf(name).length > KILOBYTE)).toHaveLength(1);
  expect([...html.matchAll(/rel="stylesheet"/g)]).toHaveLength(1);
  expect(html).toMatch(/rel="preload" href="\/portal\.json" as="fetch"/);
  expect(html).toMatch(/rel="preload" href="\/assets\/source-sans-3-latin-wght-normal-[^"]+\.woff2" as="font"/);
});

/** What changes a photo of a phone: only its worker names it, and that only when somebody asks for a JPEG. */
const [photos = '?'] = named('libheif-');
it('what changes photos is fetched by nobody who does not ask for it', () => {
  expect(scripts.filter((name) => textOf(name).includes(photos))).toEqual(named('jpeg.worker-'));
  expect(html).not.toContain(photos);
});

it.each(scripts.filter((name) => !entries.includes(name) && !name.includes('worker') && name !== photos))(
  'a page with %s is little to load',
  (name) => {
    expect(kilobytes(closure(name, new Set(first)))).toBeLessThanOrEqual(ANY);
  },
);

/** Files of script beside the first one: each is asked for. */
const FILES = 16;
it('no page is many files', () => {
  const pages = named('').filter((name) => /-page-/.test(name));
  expect(pages.length).toBeGreaterThan(50);
  const many = pages.filter((name) => closure(name, new Set(first)).size - first.size > FILES);
  expect(many).toEqual([]);
});

it('nothing of a page is in its text: no script, no style', () => {
  expect(html).not.toMatch(/<style|style=|<script(?![^>]+src=)| on\w+=/);
});
