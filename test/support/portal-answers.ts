import type { Page, Route } from 'playwright-core';
import { emptied } from './portal-lists.ts';

type Answer = Readonly<Record<string, unknown>>;
/** What the API answered, by its address. */
export type Answers = ReadonlyMap<string, Answer>;

const API = '**/api/**';
const BUSY = {
  type: 'urn:dossierwacht:problem:busy',
  status: 503,
  title: 'Even druk',
  detail: 'Probeer het zo weer.',
};

/** Keeps what the API answers to this page from now on. */
export function answersTo(page: Page): { readonly answers: Answers; kept(): Promise<unknown> } {
  const answers = new Map<string, Answer>();
  const reading: Promise<unknown>[] = [];
  page.on('response', (response) => {
    const address = response.url();
    if (!new URL(address).pathname.startsWith('/api/') || response.request().method() !== 'GET' || !response.ok())
      return;
    // A page that is gone takes its answers with it: it is asked anew then.
    reading.push(
      response.json().then(
        (answer: Answer) => answers.set(address, answer),
        () => undefined,
      ),
    );
  });
  return { answers, kept: () => Promise.all(reading.splice(0)) };
}

/** Answers in the place of the API: none yet, that it cannot now, or what it answered before, as if there was nothing yet. */
export async function answersOf(page: Page, before: Answers) {
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

  async function empty(route: Route): Promise<void> {
    const address = route.request().url();
    const answer = before.get(address);
    return answer === undefined ? route.continue() : route.fulfill({ json: emptied(address, answer) });
  }
  function wait(route: Route): undefined {
    waiting.push(route);
  }
}

const refuse = (route: Route): Promise<void> =>
  route.fulfill({ status: BUSY.status, contentType: 'application/problem+json', json: BUSY });
