import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../cloud/browser.ts';
import { PATIENCE } from '../../testing/patience.ts';
import { PASSWORD, type Stage } from '../stage.ts';
import { browserOf, PHONE, ready, signInHere } from './at-page.ts';

const DESK = { width: 1280, height: 860 } as const;

/** Everybody who has work in the portal, and what they look at it with. */
const SEATS = {
  owner: DESK,
  coach: DESK,
  client: PHONE,
  principal: DESK,
  manager: DESK,
  outside: DESK,
} as const;
export type Seat = keyof typeof SEATS;
export const EVERYBODY = Object.keys(SEATS) as readonly Seat[];

export type Screens = {
  /** Signs somebody in, in a browser of their own, at the page where a mail or an address led them. */
  sitDown(seat: Seat, email: string, path?: string): Promise<Page>;
  /** What somebody has before them. */
  of(seat: Seat): Page;
  /** Keeps a picture of what somebody has before them, under its number in the story. */
  picture(seat: Seat, name: string): Promise<void>;
  /** Keeps one of what everybody who has signed in has before them. */
  everybody(name: string): Promise<void>;
  close(): Promise<void>;
};

export type BrowserStage = Stage & { readonly screens: Screens };

/** The address of the page of the dossier that the story is about, and the day on which it plays. */
export const dossierOf = ({ facts }: Stage): string => facts.get('dossier-page') ?? '';
export const todayOf = ({ facts }: Stage): string => facts.get('today') ?? '';

/** A browser with a context for each person: what one of them does, another does not know. */
export async function openScreens(stage: Stage): Promise<Screens> {
  const browser: Browser = await startBrowser();
  const pages = new Map<Seat, Page>();
  let pictures = 0;
  const of = (seat: Seat): Page => {
    const page = pages.get(seat);
    if (!page) throw new Error(`The ${seat} has not signed in yet`);
    return page;
  };
  async function picture(seat: Seat, name: string): Promise<void> {
    pictures += 1;
    const page = of(seat);
    await ready(page);
    const place = `portaal/${String(pictures).padStart(2, '0')}-${name}.png`;
    await stage.papers.keep(place, await page.screenshot({ fullPage: true }));
  }
  return {
    of,
    picture,
    async everybody(name) {
      for (const seat of pages.keys()) await picture(seat, `${seat}-${name}`);
    },
    async sitDown(seat, email, path = '/me') {
      await stage.accounts.setPassword(email, PASSWORD);
      const context = await browserOf(browser, stage.origin, { viewport: SEATS[seat] });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      pages.set(seat, page);
      await page.goto(path);
      await signInHere(page, email);
      return page;
    },
    close: () => browser.close(),
  };
}
