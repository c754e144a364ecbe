/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { lookedAt, sessionOf } from './portal-ways.ts';

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

type Stops = {
  readonly names: string[];
  /** How often the key stops within fields of their own kind: a day has a day, a month, a year and a calendar. */
  readonly within: number;
  readonly at: { readonly stop: number; readonly seen: boolean }[];
  /** When no key is pressed for it any more. */
  readonly ended: AbortController;
};
type WithStops = { stops: Stops };

/** That the key goes through this part of the page, stop after stop, and one sees where it is. */
async function reached(page: Page, what: string, within: 'main' | 'body'): Promise<void> {
  const { names, within: more } = await page.evaluate(
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
      const within =
        7 * stops.filter((one) => /^(date|time|datetime-local)$/.test(one.getAttribute('type') ?? '')).length;
      const ended = new AbortController();
      const found: Stops = { names: stops.map(called), within, at: [], ended };
      (globalThis as unknown as WithStops).stops = found;
      document.addEventListener(
        'keyup',
        () => {
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
        },
        { signal: ended.signal },
      );
      // As if the page was just opened: the next stop is the first one.
      const had = start?.getAttribute('tabindex') ?? null;
      if (start) start.tabIndex = -1;
      start?.focus();
      if (had === null) start?.removeAttribute('tabindex');
      scrollTo(0, 0);
      return { names: found.names, within };
    },
    [within, REACHED] as const,
  );
  await press(page, names.length + more);
  const at = await page.evaluate(() => {
    const { stops } = globalThis as unknown as WithStops;
    stops.ended.abort();
    return stops.at;
  });
  const order = at.map(({ stop }) => stop).filter((stop, place) => stop !== at[place - 1]?.stop);
  const called = (stop: number) => names[stop] ?? 'something else';
  expect.soft(order.slice(0, names.length).map(called), `${what}, with the keyboard`).toEqual(names);
  const unseen = names.filter((_, place) => !at.some(({ stop, seen }) => stop === place && seen));
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
