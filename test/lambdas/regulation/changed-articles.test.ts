import { expect, test } from 'vitest';
import { changedArticles } from '../../../lambdas/regulation/changed-articles.ts';
import { policyById } from '../../../local/policies.ts';

const [first] = policyById('re-integratieonderwijs').regulations;

test('a version says what is new, changed and gone since the one before, and the first says nothing', () => {
  if (!first) throw new Error('There is no regulation');
  const [one, two, three, ...others] = first.articles;
  if (!one || !two || !three) throw new Error('There are too few articles');
  const text = { ...two.text, en: `${two.text.en} And more.` };
  const added = { ...one, id: 'RIO-99' as const };
  const next = { ...first, articles: [added, { ...two, text }, three, ...others] };
  expect(changedArticles(first, next)).toEqual([
    { id: 'RIO-99', title: one.title, change: 'added' },
    { id: two.id, title: two.title, change: 'changed' },
    { id: one.id, title: one.title, change: 'removed' },
  ]);
  expect(changedArticles(first, first)).toEqual([]);
  expect(changedArticles(undefined, first)).toEqual([]);
});
