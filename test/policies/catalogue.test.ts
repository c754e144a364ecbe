import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROVISIONS, provisionIds, sourceOf } from '../../local/articles/catalogue.ts';
import { policyById, policyIds } from '../../local/policies.ts';
import { repository } from '../architecture/cruise.ts';
import { everyRegulation } from '../support/regulations.ts';

const AVG = /^AVG-\d+(\.[0-9a-z]+)*$/;

/** Every string under a key that holds an article, wherever it stands in the policy. */
function grounds(value: unknown, under = '', key = ''): string[] {
  if (typeof value === 'string') {
    const names = ['article', 'basis', 'articles', 'rules'];
    return names.includes(key) || names.includes(under) ? [value] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item) => grounds(item, under, key));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => grounds(item, key, name));
}

describe.each(everyRegulation)('the policy %s', (id) => {
  const policy = policyById(id);
  const { regulations, ...rules } = policy;

  it('refers to articles of its own text and of the AVG only', () => {
    const found = grounds(rules);
    const own = new Set<string>(regulations.flatMap(({ articles }) => articles.map((article) => article.id)));
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter((ground) => !own.has(ground) && !AVG.test(ground))).toEqual([]);
  });

  it('has articles of one source only: its own', () => {
    const ids = regulations.flatMap(({ articles }) => articles.map((article) => article.id));
    expect(new Set(ids.map((article) => article.split('-')[0])).size).toBe(1);
  });

  it('holds a text in two languages for every article', () => {
    const newest = regulations.at(-1);
    expect(newest?.articles.length).toBeGreaterThan(0);
    for (const { title, text } of newest?.articles ?? []) {
      expect([title.nl, title.en, text.nl, text.en].every((words) => words.trim() === words && words.length > 2)).toBe(
        true,
      );
      expect(text.nl).not.toBe(text.en);
    }
  });
});

it.each(policyIds)('the text of %s is that of the catalogue, article by article, in its order', (id) => {
  const ids =
    policyById(id)
      .regulations.at(-1)
      ?.articles.map((article) => article.id) ?? [];
  expect(ids.length).toBeGreaterThan(0);
  expect(ids).toEqual(provisionIds.filter((article) => sourceOf(article) === sourceOf(ids[0] ?? '')));
});

describe('the source code', () => {
  const rooms = ['bin', 'lib', 'lambdas', 'stores', 'contracts', 'domain', 'local', 'policies'];
  const listing = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...rooms],
    {
      cwd: repository,
      encoding: 'utf8',
    },
  );
  const files = listing.split('\0').filter((name) => name.endsWith('.ts') && existsSync(join(repository, name)));

  it('names no article that the catalogue does not hold', () => {
    const unknown = files.flatMap((name) => {
      const ids = [...readFileSync(join(repository, name), 'utf8').matchAll(/(['"`])((?:RIO|EK)-[\w.]+)\1/g)];
      return ids.flatMap((match) => (match[2] && !PROVISIONS.has(match[2]) ? [`${name}: ${match[2]}`] : []));
    });
    expect(files.length).toBeGreaterThan(30);
    expect(unknown).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('holds the articles of both regulations, each id on its own', () => {
    expect(provisionIds.filter((id) => sourceOf(id) === 'RIO')).toHaveLength(29);
    expect(provisionIds.filter((id) => sourceOf(id) === 'EK')).toHaveLength(43);
    expect(PROVISIONS.has('RIO-end')).toBe(true);
    expect(PROVISIONS.has('RIO-4.2')).toBe(false);
    expect(PROVISIONS.has('toString')).toBe(false);
  });
});
