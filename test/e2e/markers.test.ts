import { expect, test } from 'vitest';
import { foundIn } from '../support/markers.ts';
import type { Typed } from '../support/typed.ts';

const typed: readonly Typed[] = [
  { field: 'invitePerson.givenName', text: 'Ties' },
  { field: 'createDossier.client.lastName', text: 'van Zomeren-Böhm' },
];
const found = (text: string) => foundIn([{ place: ['a'], text }], typed).map(({ text: marker }) => marker);

test('what was typed is found where it can be read, as it is, in JSON and percent-encoded', () => {
  expect(found('Dag Ties, dit is van Zomeren-Böhm')).toEqual(['Ties', 'van Zomeren-Böhm']);
  expect(found(encodeURIComponent('van Zomeren-Böhm'))).toEqual(['van Zomeren-Böhm']);
});

test('a short word in sealed text, or in bytes that are no text, is chance; a long one is not', () => {
  expect(found(`${'a1B2'.repeat(10)}Ties${'c3D4'.repeat(10)}`)).toEqual([]);
  const bytes = new TextDecoder().decode(
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Ties van Zomeren-Böhm')]),
  );
  expect(found(bytes)).toEqual(['van Zomeren-Böhm']);
});
