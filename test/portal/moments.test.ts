import { expect, it } from 'vitest';
import { fieldOfMoment, momentOfField } from '../../web/words/moments.ts';

it.each([
  ['2026-01-15T09:30', '2026-01-15T09:30:00+01:00'],
  ['2026-07-15T09:30', '2026-07-15T09:30:00+02:00'],
  // The hour that is there twice: the first, so that a term does not begin later than it did.
  ['2026-10-25T02:30', '2026-10-25T02:30:00+02:00'],
  ['2026-10-25T03:30', '2026-10-25T03:30:00+01:00'],
  // The hour that is not there.
  ['2026-03-29T02:30', '2026-03-29T02:30:00+01:00'],
])('%s by the clock of Amsterdam is %s, wherever the browser is', (field, moment) => {
  expect(momentOfField(field)).toBe(moment);
});

it('an instant stands in a field as the clock of Amsterdam said it', () => {
  expect(fieldOfMoment('2026-07-15T07:30:00.000Z')).toBe('2026-07-15T09:30');
  expect(fieldOfMoment('2025-12-31T23:05:00Z')).toBe('2026-01-01T00:05');
});

it('what is no moment is left for the API to refuse', () => {
  expect(momentOfField('gisteren')).toBe('gisteren');
});
