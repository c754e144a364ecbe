import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

/**
 * Chromium draws without a graphics card: pretending to have one takes twice the processor time for the same pages. Letters have
 * the same widths on every machine.
 */
const SWITCHES = ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer', '--font-render-hinting=none'];

/**
 * Chromium out of its npm package, which needs nothing else on the machine. Of that package's own switches none is taken: they are
 * for one page in one function, and leave out what browsers of people do, such as asking a bucket whether a page may send to it.
 * @param more switches of its own
 */
export async function startBrowser(...more: readonly string[]): Promise<Browser> {
  chromium.setGraphicsMode = false;
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...SWITCHES, ...more],
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
