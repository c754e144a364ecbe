/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ready } from '../../local/story/browser/at-page.ts';
import { enter, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

/** Where the keyboard is. */
const here = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    return `${at.tagName} ${at.textContent.trim() || at.getAttribute('aria-label') || at.id}`;
  });

describe('with the keyboard only', () => {
  it('somebody goes past the menu, to another page, and sends an idea; each page is announced', async () => {
    const { page, context } = await enter(portal);
    const until = async (name: RegExp) => {
      for (let presses = 0; presses < 100; presses += 1) {
        await page.keyboard.press('Tab');
        if (name.test((await here(page)) ?? '')) return;
      }
      throw new Error(`The keyboard does not come to ${name}.`);
    };
    await page.goto('/');
    await ready(page);
    // The page says its heading first; from the top the first stop leads past the menu.
    expect(await here(page)).toBe('H1 Uw overzicht');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await until(/^A Naar de inhoud$/);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.reload();
    await ready(page);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await until(/^A Ideeën$/);
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByRole('textbox').waitFor();
    const heading = await page.locator('h1').textContent();
    expect(await here(page)).toBe(`H1 ${heading}`);
    expect(await page.title()).toBe(`${heading} – Dossierwacht`);
    await until(/^TEXTAREA/);
    await page.keyboard.type('Een kapstok.');
    await until(/^BUTTON Versturen$/);
    await page.keyboard.press('Enter');
    await page.getByText('Een kapstok.').waitFor();
    await context.close();
  });
});
