import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

/**
 * Chromium draws without a graphics card: pretending to have one takes twice the processor time for the same pages. Letters have
 * the same widths on every machine.
 */
const SWITCHES = ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer', '--font-render-hinting=none'];

/** Scripts are not compiled again for speed: a page that is looked at once is gone before that is worth its time. */
const LOOKED_AT_ONCE = '--js-flags=--no-maglev --no-opt';

/** A browser to look at pages, and to do there what people do. */
export const startBrowser = (): Promise<Browser> => launched(LOOKED_AT_ONCE);

/** One whose speed is measured: with all that makes the browsers of people quick. @param port of its protocol */
export const startMeasuredBrowser = (port: number): Promise<Browser> => launched(`--remote-debugging-port=${port}`);

/**
 * Chromium out of its npm package, which needs nothing else on the machine. Of that package's own switches none is taken: they are
 * for one page in one function, and leave out what browsers of people do, such as asking a bucket whether a page may send to it.
 */
async function launched(own: string): Promise<Browser> {
  chromium.setGraphicsMode = false;
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...SWITCHES, own],
    headless: true,
  });
}

/** Types address and password at the page where people sign in. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.locator('input[name="username"]').fill(email);
  const next = page.locator('button[type="submit"]').first();
  const secret = page.locator('input[name="password"]');
  const byPassword = page.getByRole('button', { name: /password/i });
  // The emulator asks for the name first, and for the password on the page after it, where a passkey may be asked instead.
  if ((await secret.count()) === 0) {
    await next.click();
    await secret.or(byPassword).first().waitFor();
    if ((await secret.count()) === 0) await byPassword.click();
  }
  await secret.fill(password);
  await page.locator('button[type="submit"]').first().click();
}
