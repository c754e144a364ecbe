/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';

/** What somebody does on a page of the portal, by what it is called there. */
export const mainOf = (page: Page): Locator => page.getByRole('main');
export const click = (page: Page, name: string): Promise<void> =>
  mainOf(page).getByRole('link', { name, exact: true }).click();
export const press = (page: Page, name: string): Promise<void> =>
  mainOf(page).getByRole('button', { name, exact: true }).click();
export const reads = (page: Page, text: string | RegExp): Promise<void> =>
  mainOf(page).getByText(text).first().waitFor();

/** Opens what stands behind a name. */
export const unfold = (page: Page, name: string): Promise<void> =>
  mainOf(page).locator('summary').getByText(name, { exact: true }).click();
/** Behind its name stands what it means, and then the button. */
export async function carefully(page: Page, name: string): Promise<void> {
  await unfold(page, name);
  await press(page, name);
}

/** By the menu and the page of registers. */
export async function register(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Registers' }).click();
  await click(page, `Openen: ${name}`);
}

/** The id at the end of its address. */
export const idIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';
