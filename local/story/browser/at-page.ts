import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { signIn } from '../../cloud/browser.ts';
import { PASSWORD } from '../stage.ts';

/** A phone, as most clients have in their hand. */
export const PHONE = { width: 360, height: 780 } as const;

export type Looks = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly language?: 'nl' | 'en';
  readonly dark?: boolean;
  /** A finger and no mouse. */
  readonly touch?: boolean;
};

/** A browser of one person: what another one does, it does not know. */
export const browserOf = (
  browser: Browser,
  origin: string,
  { viewport = PHONE, language = 'nl', dark = false, touch = false }: Looks = {},
): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: origin,
    viewport,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    hasTouch: touch,
    isMobile: touch,
  });

/** Signs in from a page that asks for it, which comes back. */
export async function signInHere(page: Page, email: string): Promise<void> {
  await page.getByRole('main').getByRole('button').first().click();
  await signIn(page, email, PASSWORD);
  await page.locator('nav.menu').waitFor();
  await ready(page);
}

/** Until the page has its heading and what it asked for. */
export async function ready(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page
    .getByText(/^(Even geduld|One moment) …$/)
    .first()
    .waitFor({ state: 'detached' });
}

/** What a press of this button saves: its bytes and the name under which. @throws when it is not saved */
export async function saved(page: Page, press: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const name = download.suggestedFilename();
  const failure = await download.failure();
  if (failure !== null) throw new Error(`${name} was not saved: ${failure}`);
  return { name, bytes: await readFile(await download.path()) };
}
