/// <reference lib="dom" />
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../local/cloud/browser.ts';
import { signInHere } from '../../local/story/browser/at-page.ts';
import type { Part } from '../../local/story/stage.ts';
import { type Visit, visit, withAxe } from '../support/browser.ts';
import { nothingStored, PICTURES, stored } from '../support/portal.ts';
import {
  type Answers,
  answersIn,
  instead,
  keepEmpty,
  moveTo,
  readBy,
  standBetween,
} from '../support/portal-answers.ts';
import { openedAndSent, TYPED } from '../support/portal-forms.ts';
import { withoutColours } from '../support/portal-keyboard.ts';
import { hasList } from '../support/portal-lists.ts';
import { addressOf, openPlaces, type Places } from '../support/portal-places.ts';
import { pagesOf } from '../support/portal-routes.ts';
import { shiftsOf } from '../support/portal-shifts.ts';
import { once, openRequests, picture, see, settled, twiceAsLarge, WAYS, type Way } from '../support/portal-ways.ts';

let browser: Browser;
let places: Places;
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  browser = await startBrowser();
  places = await openPlaces();
});
afterAll(async () => {
  await browser.close();
  await places.close();
});

/** Addresses beside those of the pages themselves. */
const NOT_THERE = '/nothing/here';
const OTHERS: Readonly<Partial<Record<Part | 'everybody', readonly string[]>>> = {
  everybody: ['/me', NOT_THERE],
  client: ['/dossiers/$dossierId/rights/new?kind=correction'],
};

const others = (by: Part | undefined): readonly string[] => OTHERS[by ?? 'everybody'] ?? [];

const loadedParts = new Set<string>();
/** Whether a page is opened from its address: every start, and one page of each part of the portal. Others are gone to from there. */
function isLoaded(by: Part | undefined, path: string): boolean {
  const part = path.split('/').find((word) => !['', 'dossiers'].includes(word) && !word.startsWith('$')) ?? 'dossiers';
  const before = loadedParts.size;
  loadedParts.add(part);
  return path === '/' || loadedParts.size > before || others(by).includes(path);
}

/** What a page may ask of the API at most. */
const REQUESTS = 3;
/** How much of a start may move by itself. */
const SHIFTS = 0.1;

/** By the role and the address, so that no two pages have one name. */
const nameOf = (by: Part | undefined, path: string) =>
  [by ?? 'everybody', ...path.split(/[/?=]/).filter((part) => part !== '')]
    .map((part) => (part.startsWith('$') ? 'one' : part))
    .join('-');
const EACH = Object.entries(WAYS);
const isApi = (address: string) => new URL(address).pathname.startsWith('/api/');

/** What people are called and what they typed: it stands in no address, no title and no storage. */
const personal = () => [
  ...[...places.stage.people.values()].map(({ email }) => email),
  ...['Anke', 'Joris', 'Terpstra', 'Lotte', 'Wim', 'afzegde', 'zegde twee keer', 'bank bij de ingang', 'oud adres'],
];
function impersonal(text: string, what: string): void {
  const read = decodeURIComponent(text.replaceAll('+', ' '));
  expect
    .soft(
      personal().filter((one) => read.includes(one)),
      what,
    )
    .toEqual([]);
}

/** The addresses of which the API answers lists. */
const withLists = new Set<string>();

/** Everything that is one page of a role, one after the other, in one window. */
async function look(by: Part | undefined, { page, asked }: Visit): Promise<Answers> {
  const open = openRequests(page);
  const answers = new Map<string, Readonly<Record<string, unknown>>>();
  const keep = async () => {
    for (const [address, answer] of await answersIn(page)) answers.set(address, answer);
  };
  const referrers: string[] = [];
  page.on('request', (request) => {
    const { referer } = request.headers();
    if (referer) referrers.push(referer);
  });
  // What the page before still asks for, such as the page of a link that had the focus, is not of the one that is opened. An empty
  // page between them would need a process of its own, and so would each page after it.
  let begun = 0;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) begun = asked.length;
  });
  const paths = [...pagesOf(by), ...others(by)];
  expect(new Set(paths.map((path) => nameOf(by, path))).size).toBe(paths.length);
  for (const [place, path] of paths.entries()) {
    const name = nameOf(by, path);
    const { href } = new URL(addressOf(places, path), places.stage.origin);
    if (isLoaded(by, path)) {
      await keep();
      await page.goto(href);
    } else {
      begun = asked.length;
      await moveTo(page, href, true);
    }
    await settled(page, open);
    const read = await readBy(page);
    const now = [...asked.slice(begun).filter((one) => !/^(data|blob):/.test(one) && !read.includes(one)), ...read];
    const requests = now.filter(isApi);
    if (requests.some(hasList)) withLists.add(name);
    expect.soft(requests.length, `${name}: ${requests.join(' ')}`).toBeLessThanOrEqual(REQUESTS);
    expect
      .soft(
        now.filter((address, at) => now.indexOf(address) !== at),
        `${name} loads twice`,
      )
      .toEqual([]);
    // The next page begins in the language in which this one ended.
    for (const [turn, [way, how]] of (place % 2 === 0 ? EACH : EACH.toReversed()).entries()) {
      await see(page, how);
      if (way === 'nl-phone') await picture(page, join(PICTURES, `${name}.png`));
      await once(page, `${name} ${way}`, turn === 0 ? {} : { rules: how.rules });
      if (way === 'nl-wide') await twiceAsLarge(page, `${name}, letters twice as large`);
    }
    // One question, one heading, and the focus on it for who hears the page.
    expect.soft(await page.locator('h1').count(), name).toBe(1);
    const title = await page.title();
    expect.soft(title, name).toMatch(/ – Dossierwacht$/);
    impersonal(`${title} ${now.join(' ')} ${page.url()}`, name);
    expect.soft(await page.evaluate(() => document.activeElement?.tagName), name).toBe('H1');
    await withoutColours(page, name, place === 0 ? 'body' : 'main');
    await openedAndSent(page, name);
  }
  await keep();
  onlyOurs(asked);
  expect(referrers).toEqual([]);
  return answers;
}

/** The same pages while the API does not answer yet, when it answers that it cannot now, and when there is nothing yet. */
async function lookWithout(by: Part | undefined, how: Way, given: Answers, { page, errors }: Visit): Promise<void> {
  const before = errors.length;
  const open = openRequests(page);
  await keepEmpty(page, given);
  await see(page, how);
  for (const path of pagesOf(by)) {
    const name = nameOf(by, path);
    await instead(page, 'wait');
    await moveTo(page, addressOf(places, path), false);
    await page.locator('main h1:not([data-before])').waitFor();
    await once(page, `${name}, loading`);
    await instead(page, 'refuse');
    await settled(page, open);
    await once(page, `${name}, refused`);
    if (!withLists.has(name)) continue;
    await instead(page, 'empty');
    // Whoever comes back to the page has it asked anew.
    await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await settled(page, open);
    await once(page, `${name}, nothing yet`);
  }
  await instead(page, undefined);
  // What is refused, now or because it is not there, is said on the page.
  expect(errors.slice(before).filter((error) => !/status of (403|404|503)/.test(error))).toEqual([]);
}

/** Nothing of what was seen stays behind when somebody signs out. */
async function leave({ page }: Visit): Promise<void> {
  const kept = await stored(page);
  // What was typed is sealed there, in letters among which a short name stands by chance.
  expect([...personal(), TYPED].filter((one) => one.length > 4 && kept.includes(one))).toEqual([]);
  const ended = page.waitForResponse((response) => new URL(response.url()).pathname === '/logout');
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^(Afmelden|Sign out)$/ })
    .dispatchEvent('click');
  await ended;
  await page.waitForURL(`${places.stage.origin}/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await nothingStored(page);
}

async function arrive(by: Part | undefined): Promise<Visit> {
  const visited = await visit(browser, places.stage.origin);
  await Promise.all([withAxe(visited.page), standBetween(visited.page)]);
  await visited.page.goto('/me');
  if (by) await signInHere(visited.page, places.stage.people.get(by)?.email ?? '');
  return visited;
}

function onlyOurs(asked: readonly string[]): void {
  const origins = new Set(asked.map((address) => new URL(address).origin).filter((origin) => origin !== 'null'));
  const known = [places.stage.origin, places.stage.config.endpoint];
  expect([...origins].filter((origin) => !known.includes(origin))).toEqual([]);
}

/** Who sees all dossiers and people comes first: each test beside this one adds to their lists. */
describe.each([
  ['the owner', 'owner', WAYS['en-narrow-dark']],
  ['a manager', 'manager', WAYS['nl-phone']],
  ['everybody', undefined, WAYS['nl-phone']],
  ['a client', 'client', WAYS['en-narrow-dark']],
  ['a coach', 'coach', WAYS['nl-phone']],
  ['a principal', 'principal', WAYS['en-narrow-dark']],
] as const)('every page of %s', (_, by, how) => {
  let here: Promise<Visit>;
  let answers: Answers = new Map();
  beforeAll(() => (here = arrive(by)));
  afterAll(async () => (await here).context.close());
  it('begins where it stays: what is there first is not pushed away by what comes after it', async () => {
    const { page } = await here;
    const open = openRequests(page);
    await see(page, how);
    expect(await shiftsOf(page, '/', () => settled(page, open))).toBeLessThanOrEqual(SHIFTS);
  });
  it('can be read, reached, opened and heard, is small, asks little, and nobody else', async () => {
    answers = await look(by, await here);
  });
  it('says that it waits, that it was refused, and that there is nothing yet, so that all can hear it', async () => {
    const visited = await here;
    await lookWithout(by, how, answers, visited);
    if (by) await leave(visited);
  });
});
