import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../domain/catalogue.ts';
import type { Feature } from '../../domain/feature.ts';

const domain = fileURLToPath(new URL('../../domain/', import.meta.url));
const features: readonly Feature[] = FEATURES;

/** Everything that a kind of list holds, over all features. */
const LISTS: { readonly [list: string]: (feature: Feature) => readonly string[] } = {
  refusals: ({ refusals = [] }) => refusals,
  notices: ({ notices = {} }) => Object.keys(notices),
  agenda: ({ agenda = {} }) => Object.keys(agenda),
  'access rules': ({ access = {} }) =>
    [access.practice, access.dossier, access.complaint].flatMap((table) => Object.keys(table ?? {})),
  'audit actions': ({ audit = {} }) => [...Object.keys(audit.dossier ?? {}), ...(audit.practice ?? [])],
  machines: ({ machine }) => (machine === undefined ? [] : [machine]),
  rules: ({ rules = [] }) => rules,
};

/** A word of lower-case letters, or several with a hyphen between. */
const WORDS = /^[a-z]+(?:-[a-z]+)*$/;
/** What, and then which of it: `dossier.hand-over`. */
const DOTTED = /^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/;
const FORMS: { readonly [list: string]: RegExp } = {
  'access rules': DOTTED,
  'audit actions': DOTTED,
  rules: DOTTED,
};

describe('the catalogue', () => {
  it('has every definition that lies in the domain, under the name of its folder', async () => {
    const folders = readdirSync(domain, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('/feature.ts'))
      .map((file) => file.replace('/feature.ts', ''));
    expect(features.map(({ name }) => name).sort()).toEqual(folders.sort());
    for (const folder of folders) {
      const module: Record<string, Feature> = await import(`${domain}${folder}/feature.ts`);
      expect(Object.values(module)).toEqual([features.find(({ name }) => name === folder)]);
    }
  });

  it.each(Object.entries(LISTS))('has each of the %s once, in one feature', (_, namesOf) => {
    const names = features.flatMap(namesOf);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  // Problems, the log and the agenda are read by others and stored for years.
  it.each(Object.entries(LISTS))('names each of the %s in the same way', (list, namesOf) => {
    expect(features.flatMap(namesOf).filter((name) => !(FORMS[list] ?? WORDS).test(name))).toEqual([]);
  });
});
