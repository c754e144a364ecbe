import type { Practice } from '../import/send.ts';

/** What the practice keeps beside its dossiers, by the name of its file: lists that its owner reads in the portal too. */
export const LISTS = {
  accounts: '/api/people',
  principals: '/api/principals',
  certificates: '/api/certificates',
  relations: '/api/relations',
  breaches: '/api/breaches',
  suggestions: '/api/suggestions',
  regulations: '/api/regulations',
  requests: '/api/rights',
} as const;

/** That a list is not given out. */
export class NotGiven extends Error {
  readonly status: number;

  constructor(path: string, status: number) {
    super(`The practice answered ${status} to ${path}`);
    this.status = status;
  }
}

/**
 * All things on a list, a page at a time.
 * @throws NotGiven when a page of it is not given
 */
export async function* everyOf(practice: Practice, path: string): AsyncIterable<unknown> {
  let cursor: string | undefined;
  do {
    const { status, body } = await practice.call(
      'GET',
      cursor === undefined ? path : `${path}?cursor=${encodeURIComponent(cursor)}`,
    );
    if (status !== 200) throw new NotGiven(path, status);
    const { items, next } = body as { items: unknown[]; next?: string };
    yield* items;
    cursor = next;
  } while (cursor !== undefined);
}

/** The same list, asked for its beginning: it is given, or the status says that it is not. */
export async function givenOf(practice: Practice, path: string): Promise<AsyncIterable<unknown> | number> {
  const items = everyOf(practice, path)[Symbol.asyncIterator]();
  try {
    const first = await items.next();
    return (async function* () {
      for (let item = first; !item.done; item = await items.next()) yield item.value;
    })();
  } catch (error) {
    if (error instanceof NotGiven) return error.status;
    throw error;
  }
}
