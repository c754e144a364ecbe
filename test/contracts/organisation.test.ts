import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { organisation } from '../../contracts/organisation.ts';
import { policyById } from '../../local/policies.ts';
import { everyRegulation } from '../support/regulations.ts';

const { organisation: GIVEN } = policyById('re-integratieonderwijs');
const said = (more: object): string[] => {
  const { error } = organisation.safeParse({ ...GIVEN, ...more });
  return error?.issues.map(({ message }) => message) ?? [];
};

describe('the file of a practice', () => {
  it.each(everyRegulation)('is complete beside the regulation %s', (id) => {
    expect(organisation.parse(policyById(id).organisation)).toEqual(policyById(id).organisation);
  });

  it.each([
    [{ name: undefined }, 'name: missing, or not a text. Give the name of the practice, as its letters show it.'],
    [{ name: '  ' }, 'name: empty. Give the name of the practice, as its letters show it.'],
    [{ name: 'x'.repeat(201) }, 'name: longer than 200 characters, which no letterhead has room for.'],
    [{ postalAddress: 'A 1\nB' }, /^postalAddress: has a line break or tab\. .+, on one line\.$/],
    [{ contactEmail: 'nobody' }, /^contactEmail: not an e-mail address\. Give where people reach the practice/],
    [{ website: 'http://practice.example' }, /^website: not an address such as https:/],
    [{ website: 'javascript:alert(1)' }, /^website: not an address such as https:/],
    [{ colour: 'blue' }, /^colour is no field of it\. The fields are name, description, postalAddress, /],
    [{ description: 'Coaching' }, 'description: not an object in braces with nl, en.'],
    [{ branches: undefined }, 'branches: missing, or not a list. Give [] when there are none.'],
    [{ branches: [{ id: 'Oost', name: 'Oost' }] }, /^branches: an id has small letters, digits and hyphens only/],
    [{ branches: [GIVEN.branches[0], GIVEN.branches[0]] }, /^branches: two have the same id\./],
    [{ outsideHandler: { name: 'N.', email: 'no' } }, /^outsideHandler: email: not an e-mail address\./],
    [
      { outsideHandler: { name: 'N.', email: GIVEN.contactEmail.toUpperCase() } },
      /^outsideHandler: email: the practice's own address\./,
    ],
  ])('is refused with one sentence: %o', (more, sentence) => {
    const [first, ...others] = said(more);
    expect(first).toMatch(sentence);
    expect(others).toEqual([]);
  });

  it.each(['nl', 'en'])(
    '[EK-1.10] is refused without the kind of enterprise and what it offers in "%s"',
    (language) => {
      expect(said({ description: { ...GIVEN.description, [language]: undefined } })).toEqual([
        expect.stringMatching(
          `^description: ${language}: missing, or not a text. Give the kind of enterprise and what`,
        ),
      ]);
    },
  );

  it.each([false, undefined, 'true', null])(
    '[RIO-3.3] is refused with an open place for paper, by its name: %s',
    (locked) => {
      const name = { nl: 'Bureau in de hal', en: 'Desk in the hall' };
      const safe = { id: 'attic-safe', name, locked: true };
      expect(said({ paperPlaces: [safe, { id: 'hall-desk', name, locked }] })).toEqual([
        expect.stringMatching(/^paperPlaces: hall-desk: an open place\. Paper lies under lock only/),
      ]);
      expect(said({ paperPlaces: [safe] })).toEqual([]);
      expect(said({ paperPlaces: [safe, safe] })).toEqual([
        expect.stringMatching(/^paperPlaces: two have the same id/),
      ]);
    },
  );

  it('says everything that is wrong at once', () => {
    expect(said({ name: '', website: '', branches: '' })).toHaveLength(3);
  });
});

describe('the file to fill in', () => {
  const page = readFileSync(new URL('../../docs/practice.md', import.meta.url), 'utf8');

  it('is one that would be accepted, and every field of it is explained', () => {
    const filled = organisation.parse(JSON.parse(/```json\n([^`]+)```/.exec(page)?.[1] ?? ''));
    expect([...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field)).toEqual(Object.keys(filled));
  });
});
