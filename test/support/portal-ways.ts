/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PHONE, ready } from '../../local/story/browser/at-page.ts';
import { accessible, fits, NARROW } from './browser.ts';

/** Every way in which a page is looked at: loaded once, as a phone loads it, then seen otherwise where it stands. */
export const WAYS = {
  'nl-phone': { viewport: PHONE, language: 'nl', colorScheme: 'light' },
  'nl-wide': { viewport: { width: 1280, height: 800 }, language: 'nl', colorScheme: 'light' },
  'en-narrow-dark': { viewport: NARROW, language: 'en', colorScheme: 'dark' },
} as const;
export type Way = (typeof WAYS)[keyof typeof WAYS];

/** What was looked at by axe already. */
const known = new Set<string>();

/** Looked at by axe, unless the same was before: many pages are alike for several roles, and while there is nothing on them. */
export async function once(page: Page, what: string): Promise<void> {
  const form = await page.evaluate(() => {
    const parts = [...document.querySelectorAll('main, main *')].map(({ tagName, className, attributes }) =>
      [tagName, className, ...[...attributes].map(({ name }) => name)].join(' '),
    );
    const way = [document.documentElement.lang, matchMedia('(prefers-color-scheme: dark)').matches, innerWidth];
    return [...way, ...parts].join('\n');
  });
  if (known.has(form)) return;
  known.add(form);
  await fits(page, what);
  await accessible(page, what);
}

/** Letters twice as large, in the same window. */
export async function twiceAsLarge(page: Page, what: string): Promise<void> {
  const size = (percent: string) =>
    page.evaluate((set) => document.documentElement.style.setProperty('font-size', set), percent);
  await size('225%');
  await fits(page, what);
  await size('');
}

/** The page that is there, in this way. */
export async function see(page: Page, { viewport, language, colorScheme }: Way): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  if ((await page.evaluate(() => document.documentElement.lang)) === language) return;
  // Not pressed, so that the focus stays where the page put it.
  await page
    .getByRole('banner')
    .getByRole('button', { name: { nl: 'Nederlands', en: 'English' }[language] })
    .dispatchEvent('click');
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
}

/** Until the page has what it asked for, and nothing more is asked. */
export async function settled(page: Page, open: ReadonlySet<unknown>): Promise<void> {
  do {
    await ready(page);
    await expect.poll(() => open.size, { interval: 20, timeout: 20_000 }).toBe(0);
    // Whatever the last answer leads to has been asked by now.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20))));
  } while (open.size > 0);
}

/** The requests of a page that have no answer yet. */
export function openRequests(page: Page): ReadonlySet<unknown> {
  const open = new Set<unknown>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return open;
}
