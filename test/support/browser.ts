/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { expect } from 'vitest';

/** A phone as many have it. */
const PHONE = { width: 360, height: 780 } as const;
/** As narrow as WCAG 1.4.10 asks, which is also 200 % and 400 % zoom on a wider screen. */
export const NARROW = { width: 320, height: 700 } as const;

/** Chromium out of its npm package, which needs nothing else on the machine. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // Made for one page in one function: in a single process, a browser is gone with its first window.
    args: [...chromium.args.filter((arg) => !/^--(single-process|no-zygote)$/.test(arg)), '--no-sandbox'],
    headless: true,
  });
}

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address that the browser asked for, and every error that it printed. */
  readonly asked: string[];
  readonly errors: string[];
};

export type VisitOptions = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly language?: 'nl' | 'en';
  readonly dark?: boolean;
};

/** A browser of one person: what another one does, it does not know. */
export async function visit(
  browser: Browser,
  origin: string,
  { viewport = PHONE, language = 'nl', dark = false }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => (message.type() === 'error' ? errors.push(message.text()) : undefined));
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, asked, errors };
}

/** Types address and password at the page where people sign in. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.locator('input[name="username"]').fill(email);
  const next = page.locator('button[type="submit"]').first();
  // The emulator asks for the name first, and for the password on the page after it.
  if ((await page.locator('input[name="password"]').count()) === 0) await next.click();
  if ((await page.locator('input[name="password"]').count()) === 0)
    await page.getByRole('button', { name: /password/i }).click();
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').first().click();
}

/** That axe has nothing to say of this page (WCAG 2.2 A and AA, and what is good practice). */
export async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

/** That nothing sticks out of the screen. */
export async function fits(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect.soft(content).toBeLessThanOrEqual(screen ?? 0);
}
