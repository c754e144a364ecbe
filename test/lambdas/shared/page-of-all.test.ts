import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOfAll } from '../../../lambdas/shared/page-of-all.ts';
import { practice } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { bodyOf } from '../support.ts';

const places = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' }), { maxLength: 30 });
const asIs = (place: string) => place;

type Page = { readonly items: readonly string[]; readonly next?: string };
function through(
  all: readonly string[],
  limit: number,
  order: 'first' | 'last',
  between = (_: Page): void => undefined,
) {
  const seen: string[] = [];
  let page: Page = pageOfAll(all, asIs, { limit }, order);
  for (seen.push(...page.items); page.next !== undefined; seen.push(...page.items)) {
    between(page);
    page = pageOfAll(all, asIs, { limit, cursor: page.next }, order);
    expect(page.items.length).toBeGreaterThan(0);
  }
  return seen;
}

test('the pages together are all of it, once, in order', () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 10 }), (all, limit) => {
      const sorted = [...all].sort();
      expect(through(all, limit, 'first')).toEqual(sorted);
      expect(through(all, limit, 'last')).toEqual(sorted.toReversed());
    }),
  );
});

test('what goes away or is added meanwhile neither repeats nor hides another', () => {
  const all = ['a', 'c', 'e', 'g'];
  const seen = through(all, 2, 'first', () => all.splice(0, all.length, 'b', 'c', 'd', 'e', 'g'));
  expect(seen).toEqual(['a', 'c', 'd', 'e', 'g']);
});

type Link = { readonly seq?: number; readonly at: string; readonly action: string };
test('the log of a dossier can be read from its end, page by page', async () => {
  const one = practice();
  const { dossierId } = await running(one);
  const read = async (query: Record<string, string>) =>
    bodyOf<{ items: Link[]; next?: string }>(await one.call('listAudit', { dossierId }, { query }));
  const { items } = await read({});
  const seen: Link[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit: '2', order: 'last', ...(cursor === undefined ? {} : { cursor }) });
    seen.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  // Each look is a link too: those of the looks at the first pages are not on the pages before them.
  expect(seen.slice(1).map(({ action }) => action)).toEqual(items.map(({ action }) => action).toReversed());
});
