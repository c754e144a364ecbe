import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from './cruise.ts';

/** What one more may cost, in files that are not tests. */
const GOALS = { 'An operation': 6, 'A kind of record': 10, 'A regulation': 1 } as const;

const CODE = ['bin', 'lib', 'statemachines', 'lambdas', 'stores', 'contracts', 'domain', 'policies', 'local'];

const text = readFileSync(join(repository, 'CONTRIBUTING.md'), 'utf8');

type Recipe = {
  readonly words: readonly string[];
  readonly said: number;
  readonly paths: readonly string[];
  /** Where the example is used; another one would be used elsewhere. */
  readonly users: readonly string[];
};

const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

/** A recipe: its section, the words by which its example is known, the number it says, and the paths of its table. */
function recipe(title: string): Recipe {
  const [, section = ''] = new RegExp(`## ${title}\\n([\\s\\S]*?)(?=\\n## |$)`).exec(text) ?? [];
  const [, names = ''] = /Known by: (.+)/.exec(section) ?? [];
  const [, users = ''] = /Only uses it: (.+)/.exec(section) ?? [];
  const [, said = ''] = /\*\*(\d+) (?:files?|folders?)\*\*/.exec(section) ?? [];
  return {
    words: quoted(names),
    said: Number(said),
    paths: [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, path = '']) => path),
    users: quoted(users),
  };
}

/** The files of the rooms, tests apart, in which one of the words stands by itself. */
const filesWith = (words: readonly string[]): readonly string[] =>
  execFileSync('git', ['grep', '--untracked', '-l', '-w', ...words.flatMap((word) => ['-e', word]), '--', ...CODE], {
    cwd: repository,
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .sort();

describe.each(Object.entries(GOALS))('the recipe for one more: %s', (title, goal) => {
  const { words, said, paths, users } = recipe(title);
  const within = (places: readonly string[], file: string) =>
    places.find((place) => place === file || (place.endsWith('/') && file.startsWith(place)));

  it('names places that exist, as many as it says, and no more than one more may cost', () => {
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
    expect(paths).toHaveLength(said);
    expect(said).toBeLessThanOrEqual(goal);
  });

  it('names every file that its example stands in, and no other', () => {
    expect(words.length).toBeGreaterThan(0);
    const found = filesWith(words).map((file) => within(paths, file) ?? within(users, file) ?? file);
    expect([...new Set(found)].filter((place) => !users.includes(place)).sort()).toEqual([...paths].sort());
  });
});
