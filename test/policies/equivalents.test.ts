import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../domain/refusal.ts';
import { policyById, policyIds } from '../../local/policies.ts';
import { articleIds, isArticleId, regulationOf } from '../../policies/articles.ts';
import { articlesFor, inRegulation, regulationShown } from '../../policies/equivalents.ts';

const domain = join(import.meta.dirname, '../../domain');
const mentioned = new Set(
  readdirSync(domain, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(domain, name), 'utf8').matchAll(/'((?:RIO|EK|AVG)-[\w.]+)'/g)])
    .map(([, article]) => article as ArticleId),
);
const AVG = /^AVG-\d+(\.[0-9a-z]+)*$/;
const regulations = ['RIO', 'EK'] as const;

describe.each(regulations)('in the regulation %s', (regulation) => {
  it('every article that the domain names has an equivalent', () => {
    expect(mentioned.size).toBeGreaterThan(25);
    for (const article of mentioned) {
      const shown = inRegulation(article, regulation);
      expect(AVG.test(shown) || (isArticleId(shown) && regulationOf(shown) === regulation), article).toBe(true);
    }
  });

  it('every article of the catalogue has one, and its own stay', () => {
    for (const article of articleIds) {
      const shown = inRegulation(article, regulation);
      if (regulationOf(article) === regulation) expect(shown).toBe(article);
      else expect(AVG.test(shown) || (isArticleId(shown) && regulationOf(shown) === regulation), article).toBe(true);
    }
  });

  it('articles of the AVG stay', () => {
    expect(inRegulation('AVG-17.3.e', regulation)).toBe('AVG-17.3.e');
  });

  it('a list has no articles of the other, no doubles, and is never empty', () => {
    for (const first of mentioned) {
      for (const second of mentioned) {
        const shown = articlesFor([first, second, first], regulation);
        expect(shown.length).toBeGreaterThan(0);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.every((article) => article.startsWith(`${regulation}-`) || AVG.test(article))).toBe(true);
      }
    }
  });
});

describe('equivalents', () => {
  it.each([
    ['RIO-6.3', 'EK-10.1'],
    ['RIO-2.1', 'EK-9.1'],
    ['RIO-4.1', 'EK-7.1'],
    ['RIO-1.3', 'EK-1.4'],
    ['RIO-1.4', 'EK-1.5'],
    ['RIO-1.6', 'EK-1.13'],
    ['RIO-1.7', 'EK-1.11'],
    ['RIO-1.8', 'EK-1.6'],
    ['RIO-3.1', 'EK-6.1'],
  ] as const)('%s and %s say the same', (rio, ek) => {
    expect(inRegulation(rio, 'EK')).toBe(ek);
    expect(inRegulation(ek, 'RIO')).toBe(rio);
  });

  it('keep the order of a list', () => {
    expect(articlesFor(['RIO-6.1', 'RIO-6.3', 'EK-10.1', 'AVG-5.1.e'], 'EK')).toEqual([
      'EK-5.1',
      'EK-10.1',
      'AVG-5.1.e',
    ]);
    expect(articlesFor(['RIO-6.1', 'RIO-6.3', 'EK-10.1', 'AVG-5.1.e'], 'RIO')).toEqual([
      'RIO-6.1',
      'RIO-6.3',
      'AVG-5.1.e',
    ]);
  });

  it('an id of no catalogue stays as it is, whatever it is called', () => {
    expect(inRegulation('RIO-99.9', 'EK')).toBe('RIO-99.9');
    expect(inRegulation('constructor' as ArticleId, 'EK')).toBe('constructor');
  });

  it('a deployment shows the articles of its own regulation', () => {
    expect(regulationShown(policyById('re-integratieonderwijs'))).toBe('RIO');
    expect(regulationShown(policyById('eigenkans'))).toBe('EK');
    for (const id of policyIds) {
      const { roles, ...grounds } = policyById(id).grounds;
      const own = [...Object.values(grounds), ...Object.values(roles)].filter(isArticleId);
      expect(new Set(own.map(regulationOf))).toEqual(new Set([regulationShown(policyById(id))]));
    }
  });
});
