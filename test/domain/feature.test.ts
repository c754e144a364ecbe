import { expect, test } from 'vitest';
import { agendaOf, defineFeature, readBy } from '../../domain/feature.ts';

test('a definition is what was written, with the kinds of its agenda by name', () => {
  const feature = { name: 'dossier', agenda: { destruction: 'log', 'hold-review': 'rights' } } as const;
  expect(defineFeature(feature)).toBe(feature);
  expect(agendaOf(feature)).toStrictEqual(['destruction', 'hold-review']);
});

test('names that the same people read are written once', () => {
  expect(readBy('complaint', ['one', 'two'])).toStrictEqual({ one: 'complaint', two: 'complaint' });
  expect(readBy('log', [])).toStrictEqual({});
});
