import { expect, test } from 'vitest';
import type { MakeRequest } from '../../../domain/rights/make.ts';
import { asking, decide, granted, inPart } from './deciding.ts';
import { type Refusal, refusedWith } from './expected.ts';
import { access, asked, correction, next } from './samples.ts';

const removal = { kind: 'removal', target: { field: 'phone' }, ground: 'not-relevant' } as const;
const name = { ...correction, target: { field: 'lastName' } };
const changing = (...changes: NonNullable<MakeRequest['changes']>) => next(asked({ kinds: [], changes }));
const CLOSED = { ...access(), state: 'closed' } as const;

test.each<Refusal>([
  // The third is no correction.
  [
    decide(changing(correction, name, removal), [inPart('correction', { changes: [1, 3] }), granted('removal')]),
    'decision-incomplete',
    'rights.decision-told',
    'decisions.0',
  ],
  [
    decide(asking('erasure'), [granted('erasure')], { others: [CLOSED, access(), CLOSED] }),
    'order-needed',
    'rights.erasure',
    'order',
  ],
])('%# is refused with its code, its rule and its field', (outcome, code, rule, field) => {
  expect(outcome).toStrictEqual(refusedWith(code, rule, field));
});

test.each([
  ['a field that has to be there, corrected', decide(changing(name), [granted('correction')])],
  [
    'the same, beside the removal of another',
    decide(changing(name, removal), [granted('correction'), granted('removal')]),
  ],
])('[EK-10.2] %s: allowed', (_, outcome) => {
  expect(outcome.ok).toBe(true);
});
