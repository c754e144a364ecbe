import type { Page, Route } from 'playwright-core';
import { emptied, hasList } from './portal-lists.ts';

const API = '**/api/**';
const BUSY = {
  type: 'urn:dossierwacht:problem:busy',
  status: 503,
  title: 'Even druk',
  detail: 'Probeer het zo weer.',
};

/** Answers in the place of the API: none yet, that it cannot now, or its own of a practice in which there is nothing yet. */
export async function answersOf(page: Page) {
  const waiting: Route[] = [];
  let answer: (route: Route) => Promise<unknown> | undefined = wait;
  await page.route(API, (route) => answer(route));
  return {
    waits(): void {
      answer = wait;
    },
    /** What waited is told too. */
    async refuses(): Promise<void> {
      answer = refuse;
      await Promise.all(waiting.splice(0).map(refuse));
    },
    hasNothing(): void {
      answer = empty;
    },
    end: () => page.unroute(API),
  };

  function wait(route: Route): undefined {
    waiting.push(route);
  }
}

const refuse = (route: Route): Promise<void> =>
  route.fulfill({ status: BUSY.status, contentType: 'application/problem+json', json: BUSY });

async function empty(route: Route): Promise<void> {
  const response = await route.fetch();
  const address = route.request().url();
  if (!hasList(address) || !response.ok()) return route.fulfill({ response });
  const answer = (await response.json()) as Readonly<Record<string, unknown>>;
  return route.fulfill({ response, json: emptied(address, answer) });
}
