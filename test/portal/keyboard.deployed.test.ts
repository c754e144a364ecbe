/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ready } from '../../local/story/browser/at-page.ts';
import { accessible, fits } from '../support/browser.ts';
import { enter, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

type Stop = { readonly name: string; readonly seen: boolean; readonly inside: boolean };

/** Where the keyboard is: whether one sees it, and whether it is on the screen. */
const here = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const { top, bottom, width } = at.getBoundingClientRect();
    return {
      name: `${at.tagName} ${at.textContent.trim() || at.getAttribute('aria-label') || at.id}`,
      seen: at.matches(':focus-visible') && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      inside: width > 0 && bottom > 0 && top < innerHeight,
    };
  });

/** Every stop of the keyboard, from the top of the page on. */
async function stops(page: Page): Promise<Stop[]> {
  await page.evaluate(() => {
    // As if the page was just opened: the next stop is the first one.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
  });
  const all: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await here(page);
    if (!stop) return all;
    all.push(stop);
    if (all.length > 200) throw new Error('The keyboard does not come out of the page.');
  }
}

/** What a mouse can press or fill in: a group of radio buttons is one stop. */
const pressable = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
      (one) => one.checkVisibility() && one.tabIndex >= 0 && !one.matches(':disabled'),
    );
    const groups = new Set(
      all.map((one) => (one instanceof HTMLInputElement && one.type === 'radio' ? one.name : one)),
    );
    return groups.size;
  });

describe('with the keyboard only', () => {
  it('everything can be reached in its order, and one sees where one is, in forced colours and without motion too', async () => {
    const { page, context } = await enter(portal);
    const dossier = `/dossiers/${portal.made.dossierId}`;
    for (const path of ['/', dossier, `${dossier}/consents`, `${dossier}/rights/new`, '/complaints/new', '/me']) {
      await page.goto(path);
      await ready(page);
      await page.emulateMedia({ forcedColors: 'active' });
      await accessible(page, path);
      await fits(page, path);
      const all = await stops(page);
      await page.emulateMedia({ forcedColors: 'none' });
      expect(all[0]?.name, path).toBe('A Naar de inhoud');
      expect(
        all.filter(({ seen, inside }) => !(seen && inside)),
        path,
      ).toEqual([]);
      expect(all.length, path).toBe(await pressable(page));
      const moving = () =>
        page.evaluate(
          () =>
            [...document.querySelectorAll('*')]
              .map((one) => getComputedStyle(one))
              .filter(
                ({ transitionDuration, animationName }) => /[1-9]/.test(transitionDuration) || animationName !== 'none',
              ).length,
        );
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      expect(await moving(), path).toBeGreaterThan(0);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await moving(), path).toBe(0);
    }
    await context.close();
  });

  it('somebody goes past the menu, to another page, and sends an idea; each page is announced', async () => {
    const { page, context } = await enter(portal);
    const until = async (name: RegExp) => {
      for (let presses = 0; presses < 100; presses += 1) {
        await page.keyboard.press('Tab');
        if (name.test((await here(page))?.name ?? '')) return;
      }
      throw new Error(`The keyboard does not come to ${name}.`);
    };
    await page.goto('/');
    await ready(page);
    // The page says its heading first; from the top the first stop leads past the menu.
    expect((await here(page))?.name).toBe('H1 Uw overzicht');
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
    expect((await here(page))?.name).toBe(`H1 ${heading}`);
    expect(await page.title()).toBe(`${heading} – Dossierwacht`);
    await until(/^TEXTAREA/);
    await page.keyboard.type('Een kapstok.');
    await until(/^BUTTON Versturen$/);
    await page.keyboard.press('Enter');
    await page.getByText('Een kapstok.').waitFor();
    await context.close();
  });
});
