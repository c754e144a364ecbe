/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { lookedAt, once, sessionOf } from './portal-ways.ts';

/** What a mouse can press or fill in, and what else a keyboard has to reach. */
const REACHED = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * In forced colours, without motion and with the keyboard only: nothing that can be pressed has gone with its colours, nothing
 * moves, and everything is reached in its order, where one sees it.
 */
export async function withoutColours(page: Page, what: string, within: 'main' | 'body'): Promise<void> {
  if (await lookedAt(page, `without colours, in ${within}`)) return;
  // For whoever did not ask for less, something does move.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect.soft(await moving(page), `${what}, with motion`).not.toEqual([]);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  expect.soft(await gone(page), `${what}, in forced colours`).toEqual([]);
  expect.soft(await moving(page), `${what}, without motion`).toEqual([]);
  await reached(page, what, within);
  await page.emulateMedia({ forcedColors: 'none' });
}

/** What has neither an edge nor another sign that it can be pressed, and what is drawn in a colour of its own. */
const gone = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const system = (name: string): string => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    const link = system('LinkText');
    const drawn = ['CanvasText', 'GrayText', 'LinkText', 'Highlight'].map(system);
    probe.remove();
    const shown = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true }) && one.clientWidth + one.getBoundingClientRect().width > 2;
    const called = (one: Element) =>
      `${one.tagName} ${one.textContent.trim() || one.getAttribute('aria-label') || one.id}`;
    const edged = (style: CSSStyleDeclaration) =>
      (['Top', 'Right', 'Bottom', 'Left'] as const).some(
        (side) =>
          Number.parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Color`] !== style.backgroundColor,
      );
    const pressed = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter(shown)
      .filter((one) => {
        const style = getComputedStyle(one);
        const isBox = one instanceof HTMLInputElement && ['checkbox', 'radio', 'file'].includes(one.type);
        const isMarked = one.tagName === 'SUMMARY' && style.display === 'list-item' && style.listStyleType !== 'none';
        const isLink = one.tagName === 'A' && (style.color === link || style.textDecorationLine.includes('underline'));
        return !(edged(style) || (isBox && style.appearance !== 'none') || isMarked || isLink);
      });
    const shapes = [...document.querySelectorAll('svg :is(path, circle, rect, line, polyline, polygon, text)')]
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        const { fill, stroke } = getComputedStyle(one);
        return !drawn.includes(fill) && !drawn.includes(stroke);
      });
    return [...pressed, ...shapes].map(called);
  });

/** What moves, or would as soon as something changes. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((one) => {
      const { transitionDuration, animationName } = getComputedStyle(one);
      return /[1-9]/.test(transitionDuration) || animationName !== 'none' ? [one.outerHTML.slice(0, 100)] : [];
    }),
  );

type Stops = { readonly names: string[]; readonly at: { readonly stop: number; readonly seen: boolean }[] };
type WithStops = { stops: Stops };

/** That the key goes through this part of the page, stop after stop, and one sees where it is. */
async function reached(page: Page, what: string, within: 'main' | 'body'): Promise<void> {
  const names = await page.evaluate(
    ([part, selector]) => {
      const start = document.querySelector<HTMLElement>(part);
      const all = [...(start?.querySelectorAll<HTMLElement>(selector) ?? [])].filter(
        (one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0 && !one.matches(':disabled'),
      );
      const radio = (one: Element) => (one instanceof HTMLInputElement && one.type === 'radio' ? one : undefined);
      // Of the boxes of one question, the chosen one is a stop, or else the first.
      const stops = all.filter((one) => {
        const group = all.flatMap((other) => {
          const box = radio(other);
          return box !== undefined && box.name === radio(one)?.name ? [box] : [];
        });
        return group.length === 0 || one === (group.find(({ checked }) => checked) ?? group[0]);
      });
      const called = (one: Element) =>
        `${one.tagName} ${one.textContent.trim() || one.getAttribute('aria-label') || one.id}`;
      const found: Stops = { names: stops.map(called), at: [] };
      (globalThis as unknown as WithStops).stops = found;
      document.addEventListener('keyup', () => {
        const at = document.activeElement;
        if (!at) return;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        const { top, bottom, width } = at.getBoundingClientRect();
        const seen =
          at.matches(':focus-visible') &&
          outlineStyle !== 'none' &&
          Number.parseFloat(outlineWidth) >= 2 &&
          width > 0 &&
          bottom > 0 &&
          top < innerHeight;
        found.at.push({ stop: stops.indexOf(at as HTMLElement), seen });
      });
      // As if the page was just opened: the next stop is the first one.
      const had = start?.getAttribute('tabindex') ?? null;
      if (start) start.tabIndex = -1;
      start?.focus();
      if (had === null) start?.removeAttribute('tabindex');
      scrollTo(0, 0);
      return found.names;
    },
    [within, REACHED] as const,
  );
  await press(page, names.length);
  const at = await page.evaluate(() => (globalThis as unknown as WithStops).stops.at);
  const order = at.map(({ stop }) => names[stop] ?? 'something else');
  expect.soft(order, `${what}, with the keyboard`).toEqual(names);
  const unseen = at.filter(({ seen }) => !seen).map(({ stop }) => names[stop]);
  expect.soft(unseen, `${what}, where the keyboard is`).toEqual([]);
}

const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;

/** The tab key so many times, without a wait for each. */
async function press(page: Page, times: number): Promise<void> {
  const session = await sessionOf(page);
  await Promise.all(
    Array.from({ length: times }, () => [
      session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...TAB }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...TAB }),
    ]).flat(),
  );
}

type WithChanges = { changes: string[] };

/**
 * Everything that opens is opened, and every form that is there is sent as it is: what is said then can be read, heard and
 * reached. Nothing is changed: what would change something is refused before it leaves the page.
 */
export async function openedAndSent(page: Page, what: string): Promise<void> {
  if (await lookedAt(page, 'opened and sent')) return;
  await refuseChanges(page);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('main details')) one.open = true;
  });
  await sendAll(page, what);
  await once(page, `${what}, opened and sent`, { within: 'main' });
  const openers = page.locator('main button[aria-expanded]:enabled');
  for (let place = 0; place < (await openers.count()); place += 1) {
    const opener = openers.nth(place);
    const name = `${what}, ${await opener.textContent()}`;
    if ((await opener.getAttribute('aria-expanded')) === 'true') continue;
    await opener.press('Enter');
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    await sendAll(page, name);
    if ((await dialog.count()) === 0) {
      await once(page, name, { within: 'main' });
      continue;
    }
    await once(page, name);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect.soft(await opener.evaluate((one) => one === document.activeElement), `${name}, closed`).toBe(true);
  }
}

/** What would change something is told what the API could say, and goes nowhere. */
const refuseChanges = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const ask = globalThis.fetch;
    const changes: string[] = [];
    Object.assign(globalThis, { changes });
    const problem = {
      type: 'urn:dossierwacht:problem:not-now',
      status: 422,
      title: 'Dit kan nu niet',
      detail: 'Kijk wat hier staat, en probeer het daarna opnieuw.',
    };
    const headers = { 'content-type': 'application/problem+json' };
    globalThis.fetch = (input, init) => {
      const { pathname } = new URL(String(input), location.href);
      if (!pathname.startsWith('/api/') || (init?.method ?? 'GET') === 'GET') return ask(input, init);
      changes.push(pathname);
      return Promise.resolve(new Response(JSON.stringify(problem), { status: 422, headers }));
    };
  });

/** Sends each form that one sees: with a field that has to be filled in it goes nowhere, and it always says something. */
async function sendAll(page: Page, what: string): Promise<void> {
  const wrong = await page.evaluate(async () => {
    const { changes } = globalThis as unknown as WithChanges;
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const said = () =>
      [...document.querySelectorAll('main :is([role="alert"], [aria-invalid="true"], .error)')].filter((one) =>
        one.checkVisibility(),
      ).length;
    const found: string[] = [];
    await drawn();
    for (const form of document.querySelectorAll<HTMLFormElement>('main form')) {
      const button = form.querySelector<HTMLButtonElement>('button[type="submit"]:enabled');
      if (!button?.checkVisibility()) continue;
      const required = [...form.querySelectorAll<HTMLInputElement>('[aria-required="true"], [required]')];
      const empty = required.some((one) => one.checkVisibility() && one.value === '');
      const before = { changes: changes.length, said: said() };
      button.click();
      // The answer comes through some promises, and is drawn with the next frame.
      for (let frames = 0; frames < 30 && said() === before.said; frames += 1) await drawn();
      const name = button.textContent;
      if (said() === before.said) found.push(`${name} says nothing`);
      if (empty && changes.length > before.changes) found.push(`${name} was sent empty`);
    }
    return found;
  });
  expect.soft(wrong, what).toEqual([]);
}
