import { expect, test } from 'vitest';
import { articleOf, articlesOf } from '../../domain/article.ts';
import { policyById } from '../../local/policies.ts';

const { rules } = policyById('eigenkans');

test('a rule stands for the articles of this regulation, and an article for itself', () => {
  expect(articlesOf(rules, ['hold.blocks-destruction'])).toStrictEqual(['EK-10.1', 'AVG-17.3']);
  expect(articlesOf(rules, ['EK-6.2'])).toStrictEqual(['EK-6.2']);
  expect(articleOf(rules, 'hold.blocks-destruction')).toBe('EK-10.1');
  expect(articleOf(rules, 'EK-6.2')).toBe('EK-6.2');
});

test('each article is named once, at the place where it came first', () => {
  expect(articlesOf(rules, ['EK-6.2', 'hold.blocks-destruction', 'EK-10.1', 'EK-6.2'])).toStrictEqual([
    'EK-6.2',
    'EK-10.1',
    'AVG-17.3',
  ]);
});
