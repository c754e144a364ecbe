/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { emptied } from './portal-lists.ts';

type Answer = Readonly<Record<string, unknown>>;
/** What the API answered, by its address. */
export type Answers = ReadonlyMap<string, Answer>;

/** What the API answered in a language, to be told again as it was. */
type Kept = { readonly status: number; readonly headers: [string, string][]; readonly body: string };
/** None yet, that it cannot now, or what it answered before, as if there was nothing yet. */
type Instead = 'wait' | 'refuse' | 'empty';

/** What stands in a window between the portal and the API. */
export type Between = {
  /** The addresses that this page read. */
  asked: string[];
  /** How many of them have no answer yet. */
  asking: number;
  /** By the language and the address. What a page asks again of the next one is answered from here. */
  readonly kept: Map<string, Kept>;
  instead: Instead | undefined;
  /** Answers without what is in their lists, by their address. */
  empty: Readonly<Record<string, Answer>>;
  readonly waiting: (() => void)[];
  /** What would have been changed, when changes are refused. */
  changes: { readonly path: string; readonly body: string }[] | undefined;
};
export type WithBetween = { readonly between: Between };

/**
 * Counts what pages of this window read, and asks the API once for each address. So that a page that is reached from the page
 * before it shows what a whole load of it asks, without one.
 */
export const standBetween = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const ask = globalThis.fetch;
    const between: Between = {
      asked: [],
      asking: 0,
      kept: new Map(),
      instead: undefined,
      empty: {},
      waiting: [],
      changes: undefined,
    };
    Object.assign(globalThis, { between });
    const problem = (status: number, code: string, title: string, detail: string, errors: unknown[] = []) =>
      new Response(JSON.stringify({ type: `urn:dossierwacht:problem:${code}`, status, title, detail, errors }), {
        status,
        headers: { 'content-type': 'application/problem+json' },
      });
    const busy = () => problem(503, 'busy', 'Even druk', 'Probeer het zo weer.');
    /** Every text that was sent, and where it stood. */
    const texts = (part: unknown, path: readonly string[] = []): { field: string; message: string }[] =>
      typeof part === 'string'
        ? [{ field: path.join('.'), message: `Niet goed: ${part}` }]
        : Object.entries(part ?? {}).flatMap(([name, inner]) => texts(inner, [...path, name]));

    async function read(href: string, init?: RequestInit): Promise<Response> {
      const empty = between.empty[href];
      if (between.instead === 'wait') await new Promise<void>((resolve) => void between.waiting.push(resolve));
      if (between.instead === 'refuse') return busy();
      if (between.instead === 'empty' && empty) return Response.json(empty);
      const key = `${new Headers(init?.headers).get('accept-language')} ${href}`;
      const kept = between.kept.get(key);
      if (kept) return new Response(kept.body, kept);
      const response = await ask(href, init);
      if (response.ok && response.headers.get('content-type')?.includes('json')) {
        const { status } = response;
        between.kept.set(key, { status, headers: [...response.headers], body: await response.clone().text() });
      }
      return response;
    }
    globalThis.fetch = async (input, init) => {
      const { pathname, href } = new URL(String(input), location.href);
      if (!pathname.startsWith('/api/')) return ask(input, init);
      if ((init?.method ?? 'GET') !== 'GET') {
        if (!between.changes) return ask(input, init);
        const body = typeof init?.body === 'string' ? init.body : '{}';
        between.changes.push({ path: pathname, body });
        const detail = 'Kijk wat hier staat, en probeer het daarna opnieuw.';
        return problem(422, 'not-now', 'Dit kan nu niet', detail, texts(JSON.parse(body)));
      }
      between.asked.push(href);
      between.asking += 1;
      return read(href, init).finally(() => {
        between.asking -= 1;
      });
    };
  });

/** The addresses of the API that this page read. */
export const readBy = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as WithBetween).between.asked);

/** What the API answered in this document, whichever page asked. */
export async function answersIn(page: Page): Promise<Answers> {
  const kept = await page.evaluate(() =>
    [...(globalThis as unknown as WithBetween).between.kept].map(([key, { body }]) => [key, body] as const),
  );
  return new Map(kept.map(([key, body]) => [key.slice(key.indexOf(' ') + 1), JSON.parse(body) as Answer]));
}

/** From now on what would change something is told what the API could say, of everything that was typed, and goes nowhere. */
export const refuseChanges = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (globalThis as unknown as WithBetween).between.changes = [];
  });

/** The answers of before without what is in their lists, for where there is nothing yet. */
export const keepEmpty = (page: Page, answers: Answers): Promise<void> =>
  page.evaluate(
    (empty) => {
      (globalThis as unknown as WithBetween).between.empty = empty;
    },
    Object.fromEntries([...answers].map(([address, answer]) => [address, emptied(address, answer)])),
  );

/** What is answered in the place of the API. What waited is told too. */
export const instead = (page: Page, how: Instead | undefined): Promise<void> =>
  page.evaluate((answer) => {
    const { between } = globalThis as unknown as WithBetween;
    between.instead = answer;
    if (answer !== 'wait') for (const go of between.waiting.splice(0)) go();
  }, how);

type Fiber = {
  readonly child: Fiber | null;
  readonly stateNode: { readonly current: Fiber };
  readonly memoizedProps: { readonly client?: { clear(): void; removeQueries(filter: object): void } } | null;
};

/**
 * To another page, by the router. What was answered before is forgotten, so that it asks for everything that it asks for when it is
 * loaded; without `everything`, who it is that looks stays known.
 */
export const moveTo = (page: Page, address: string, everything: boolean): Promise<void> =>
  page.evaluate(
    ([to, all]) => {
      const { between } = globalThis as unknown as WithBetween;
      const place = document.getElementById('portal');
      const root = Object.entries(place ?? {}).find(([name]) => name.startsWith('__reactContainer$'))?.[1] as Fiber;
      let at: Fiber | null = root.stateNode.current;
      while (at && !at.memoizedProps?.client) at = at.child;
      const queries = at?.memoizedProps?.client;
      if (!queries) throw new Error('The portal keeps its answers elsewhere.');
      if (all) queries.clear();
      else queries.removeQueries({ predicate: ({ queryKey: [name] }: { queryKey: unknown[] }) => name !== 'getMe' });
      between.asked = [];
      between.changes = undefined;
      for (const heading of document.querySelectorAll('h1')) heading.setAttribute('data-before', '');
      history.pushState({}, '', to);
    },
    [address, everything] as const,
  );
