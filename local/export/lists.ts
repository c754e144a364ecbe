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

export type Listed =
  | { readonly ok: true; readonly items: readonly unknown[] }
  | { readonly ok: false; readonly status: number };

/** All pages of a list. */
export async function wholeList(practice: Practice, path: string): Promise<Listed> {
  const items: unknown[] = [];
  for await (const page of pagesOf(practice, path)) {
    if (!page.ok) return page;
    items.push(...page.items);
  }
  return { ok: true, items };
}

export async function* pagesOf(practice: Practice, path: string): AsyncIterable<Listed> {
  let cursor: string | undefined;
  do {
    const { status, body } = await practice.call(
      'GET',
      cursor === undefined ? path : `${path}?cursor=${encodeURIComponent(cursor)}`,
    );
    if (status !== 200) {
      yield { ok: false, status };
      return;
    }
    const { items, next } = body as { items: unknown[]; next?: string };
    yield { ok: true, items };
    cursor = next;
  } while (cursor !== undefined);
}
