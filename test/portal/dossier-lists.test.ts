import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = (path: string) => readFileSync(`web/${path}`, 'utf8');
const TABLE = source('parts/opens.tsx');
const PAGES = [...TABLE.matchAll(/'(\/dossiers\/\$dossierId\/\w+)',/g)].flatMap(([, page]) => page ?? []);
/** The page of a dossier of each role, and the cards on it that lead on. */
const FROM = [
  'dossier/dossier-page.tsx',
  'dossier/coach-dossier-page.tsx',
  'dossier/office-dossier-page.tsx',
  'paper/paper-card.tsx',
  'question/questions-card.tsx',
];

test.each(FROM)('%s leads to a list of the dossier only for who may open it', (file) => {
  expect(PAGES.length).toBeGreaterThan(5);
  const text = source(file);
  expect(PAGES.filter((page) => text.includes(`to="${page}"`))).toEqual([]);
  expect(text).toContain('GoToList');
});
