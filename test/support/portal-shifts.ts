/// <reference lib="dom" />
import type { Page, Route } from 'playwright-core';

/** What the browser says of one time that things moved by themselves; TypeScript does not know it yet. */
type Shift = PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean };

/** Answers, and the letters. */
const LATE = /\/api\/|\.woff2$/;

/**
 * How much of the page moves by itself when its answers and letters come after its script, as on a phone far from the API: 0 is nothing, and up to
 * 0.1 is good (https://web.dev/articles/cls).
 */
export async function shiftsOf(page: Page, href: string, settled: () => Promise<void>): Promise<number> {
  const held: Route[] = [];
  let isOpen = false;
  const late = (route: Route) => (isOpen ? route.fallback() : void held.push(route));
  await page.route(LATE, late);
  await page.goto(href, { waitUntil: 'commit' });
  await page.locator('main h1').waitFor();
  await drawn(page);
  isOpen = true;
  await Promise.all(held.map((route) => route.fallback()));
  await settled();
  await page.evaluate(() => document.fonts.ready);
  await drawn(page);
  await page.unroute(LATE, late);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const shifts = new PerformanceObserver((list) => {
          const own = (list.getEntries() as Shift[]).filter(({ hadRecentInput }) => !hadRecentInput);
          resolve(own.reduce((sum, { value }) => sum + value, 0));
        });
        shifts.observe({ type: 'layout-shift', buffered: true });
        // Where nothing moved, nothing is said.
        requestAnimationFrame(() => setTimeout(() => resolve(0)));
      }),
  );
}

const drawn = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
