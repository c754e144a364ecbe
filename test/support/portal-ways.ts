/// <reference lib="dom" />
import { writeFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PHONE } from '../../local/story/browser/at-page.ts';
import { accessible, fits, type Looking, NARROW } from './browser.ts';
import type { WithBetween } from './portal-answers.ts';
import { CHANGING } from './portal-rules.ts';

const { words, colours, room } = CHANGING;

/**
 * Every way in which a page is looked at: loaded once, as a phone loads it, then seen otherwise where it stands. Each with the
 * rules of axe that are left when the page was looked at by all of them in another way.
 */
export const WAYS = {
  'nl-phone': { viewport: PHONE, language: 'nl', colorScheme: 'light', rules: [...words, ...colours, ...room] },
  'nl-wide': { viewport: { width: 1280, height: 800 }, language: 'nl', colorScheme: 'light', rules: room },
  'en-narrow-dark': { viewport: NARROW, language: 'en', colorScheme: 'dark', rules: [...words, ...colours, ...room] },
} as const;
export type Way = (typeof WAYS)[keyof typeof WAYS];

/** What was looked at already. */
const known = new Set<string>();

/** What the page is made of, whatever stands in it: many pages are alike for several roles, and while there is nothing on them. */
const formOf = (page: Page): Promise<{ readonly form: string; readonly way: string }> =>
  page.evaluate(() => ({
    form: [...document.querySelectorAll('main, main *')]
      .map(({ tagName, className, attributes }) =>
        [tagName, className, ...[...attributes].map(({ name }) => name)].join(' '),
      )
      .join('\n'),
    way: [document.documentElement.lang, matchMedia('(prefers-color-scheme: dark)').matches, innerWidth].join(' '),
  }));

function isNew(key: string): boolean {
  const before = known.size;
  return known.add(key).size > before;
}

/** Whether a page of this form was looked at for this before. From now on it was. */
export const lookedAt = async (page: Page, reason: string): Promise<boolean> =>
  !isNew(`${reason}\n${(await formOf(page)).form}`);

/** Looked at by axe, unless the same was before. */
export async function once(page: Page, what: string, looks: Looking = {}): Promise<void> {
  const { form, way } = await formOf(page);
  if (!isNew([way, looks.within, looks.rules, form].join('\n'))) return;
  await fits(page, what);
  await accessible(page, what, looks);
}

/** The whole page as it stands, kept in a file. Of the browser itself: a page of ours needs none of the waits of `screenshot`. */
export async function picture(page: Page, path: string): Promise<void> {
  const session = await sessionOf(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const { data } = await session.send('Page.captureScreenshot', {
    captureBeyondViewport: true,
    optimizeForSpeed: true,
    clip: { ...cssContentSize, scale: 1 },
  });
  await writeFile(path, Buffer.from(data, 'base64'));
}

const sessions = new WeakMap<Page, CDPSession>();

/** The protocol of the browser, for what would take a wait each otherwise. */
export async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return session;
}

/** Letters twice as large, in the same window. */
export async function twiceAsLarge(page: Page, what: string): Promise<void> {
  const size = (percent: string) =>
    page.evaluate((set) => document.documentElement.style.setProperty('font-size', set), percent);
  await size('225%');
  await fits(page, what);
  // This browser has no words to break; those of people break them with a hyphen, by the language of the page.
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('main') as Element).hyphens)).toBe('auto');
  await size('');
}

/** The page that is there, in this way. */
export async function see(page: Page, { viewport, language, colorScheme }: Way): Promise<void> {
  if (page.viewportSize()?.width !== viewport.width) await page.setViewportSize(viewport);
  if (schemes.get(page) !== colorScheme) await page.emulateMedia({ colorScheme });
  schemes.set(page, colorScheme);
  await page.evaluate(
    async ([lang, name]) => {
      const buttons = [...document.querySelectorAll('body > div > header button')];
      // Not pressed, so that the focus stays where the page put it.
      const other = () => buttons.find(({ textContent }) => textContent === name);
      if (document.documentElement.lang !== lang) other()?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      while (document.documentElement.lang !== lang) await new Promise(requestAnimationFrame);
    },
    [language, { nl: 'Nederlands', en: 'English' }[language]] as const,
  );
}

const schemes = new WeakMap<Page, Way['colorScheme']>();

/** Until the page has what it asked for, and nothing more is asked. */
export async function settled(page: Page, open: ReadonlySet<unknown>): Promise<void> {
  for (;;) {
    await page.evaluate(async () => {
      const { between } = globalThis as unknown as WithBetween;
      const waits = () =>
        between.asking > 0 ||
        !document.querySelector('main h1:not([data-before])') ||
        [...document.querySelectorAll('#portal *')].some(
          (one) => one.childElementCount === 0 && /^(Even geduld|One moment) …$/.test(one.textContent),
        );
      do {
        while (waits()) await new Promise(requestAnimationFrame);
        // Whatever the last answer leads to has been asked by now.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
      } while (waits());
    });
    if (open.size === 0) return;
    await expect.poll(() => open.size, { interval: 20 }).toBe(0);
  }
}

/** The requests of a page that have no answer yet. */
export function openRequests(page: Page): ReadonlySet<unknown> {
  const open = new Set<unknown>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return open;
}
