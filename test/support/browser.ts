/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserOf, type Looks } from '../../local/story/browser/at-page.ts';

/** As narrow as WCAG 1.4.10 asks, which is also 200 % and 400 % zoom on a wider screen. */
export const NARROW = { width: 320, height: 700 } as const;

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address that the browser asked for, and every error that it printed. */
  readonly asked: string[];
  readonly errors: string[];
};

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A browser of one person, and what it asked for. */
export async function visit(browser: Browser, origin: string, looks?: Looks): Promise<Visit> {
  const context = await browserOf(browser, origin, looks);
  const page = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => (message.type() === 'error' ? errors.push(message.text()) : undefined));
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, asked, errors };
}

/** Axe lies in each page of this window from its start: to bring it there later takes six times as long. */
export const withAxe = (page: Page): Promise<unknown> => page.addInitScript(AXE);

/** Where axe looks, and after which rules; without, everywhere and after all. */
export type Looking = { readonly within?: string; readonly rules?: readonly string[] };

/** That axe has nothing to say of this page (WCAG 2.2 A and AA, and what is good practice). */
export async function accessible(page: Page, what = '', { within, rules }: Looking = {}): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const found = await page.evaluate(
    async ([part, names]) => {
      const { run } = (globalThis as unknown as { axe: { run: typeof axe.run } }).axe;
      const { violations } = await run(part ?? document, {
        resultTypes: ['violations'],
        // Axe asks for it only when it is told to; WCAG 2.2 does (2.5.8).
        rules: { 'target-size': { enabled: true } },
        ...(names === undefined ? {} : { runOnly: { type: 'rule', values: [...names] } }),
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    [within, rules] as const,
  );
  expect.soft(found, what).toEqual([]);
}

/** That nothing sticks out of the screen, and no words stand letter under letter in a strip that is left beside something else. */
export async function fits(page: Page, what = ''): Promise<void> {
  const { content, screen, squeezed } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
    squeezed: [...document.querySelectorAll<HTMLElement>('main :is(label, legend, p, h2, h3, h4, dt, dd, li, summary)')]
      // What is closed has no width either.
      .filter((one) => one.checkVisibility() && one.offsetWidth < 40 && one.offsetHeight > 120)
      .map(({ textContent }) => textContent),
  }));
  expect.soft(content, what).toBeLessThanOrEqual(screen);
  expect.soft(squeezed, what).toEqual([]);
}
