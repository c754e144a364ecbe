import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

/**
 * Chromium out of its npm package, which needs nothing else on the machine.
 * @param more switches of its own
 */
export async function startBrowser(...more: readonly string[]): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // Made for one page in one function: in a single process, a browser is gone with its first window.
    args: [...chromium.args.filter((arg) => !/^--(single-process|no-zygote)$/.test(arg)), '--no-sandbox', ...more],
    headless: true,
  });
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
