import { expect, test } from 'vitest';
import { HELD } from '../support/samples.ts';
import { APPOINTMENT, asking, corrections, DAY, decide, granted, inPart, refused, removal } from './deciding.ts';
import { type Refusal, refusedWith } from './expected.ts';
import { access, letter, next } from './samples.ts';

const INCOMPLETE = 'decision-incomplete';
const BSN = ['citizen-service-number', 'free-text.no-citizen-service-number'] as const;
const at = (more: object) => [granted('access', { appointment: { ...APPOINTMENT, ...more } })];
const decidedOne = () => next(decide(access(), [granted('access')]));
const HOLD = { dossier: HELD };

test.each<Refusal>([
  [decide(decidedOne(), [granted('access')]), 'rights-decided', 'rights.term'],
  [decide({ ...access(), state: 'withdrawn' }, [granted('access')]), 'rights-closed', 'rights.term'],
  [decide(letter(), [granted('access')]), 'identity-missing', 'AVG-12.6'],
  [decide(access(), []), INCOMPLETE, 'rights.term', 'decisions'],
  [decide(access(), [granted('access'), granted('access')]), INCOMPLETE, 'rights.term', 'decisions'],
  [decide(access(), [granted('restriction')]), INCOMPLETE, 'rights.term', 'decisions'],
  [
    decide(asking('access', 'restriction'), [granted('access'), granted('access')]),
    INCOMPLETE,
    'rights.term',
    'decisions',
  ],
  [
    decide(asking('access', 'restriction'), [granted('access'), refused('restriction', { reasons: ' ' })]),
    'reasons-missing',
    'rights.decision-told',
    'decisions.1.reasons',
  ],
  [decide(access(), [refused('access', {})]), 'reasons-missing', 'rights.decision-told', 'decisions.0.reasons'],
  [
    decide(asking('erasure'), [refused('erasure', { exceptions: ['legal-claim', 'too-much-work'] })]),
    'exception-unknown',
    'rights.erasure-exceptions',
    'decisions.0.exceptions',
  ],
  [
    decide(access(), [refused('access', { exceptions: ['legal-claim'] })]),
    'exception-unknown',
    'rights.erasure-exceptions',
    'decisions.0.exceptions',
  ],
  [
    decide(asking('erasure'), [granted('erasure', { exceptions: ['legal-claim'] })]),
    'exception-unknown',
    'rights.erasure-exceptions',
    'decisions.0.exceptions',
  ],
  // A yes in part says to which part, and nothing else does.
  [decide(corrections(), [inPart('correction', {})]), INCOMPLETE, 'rights.decision-told', 'decisions.0'],
  [decide(corrections(), [inPart('correction', { changes: [] })]), INCOMPLETE, 'rights.decision-told', 'decisions.0'],
  [
    decide(corrections(), [inPart('correction', { changes: [1, 3] })]),
    INCOMPLETE,
    'rights.decision-told',
    'decisions.0',
  ],
  [decide(corrections(), [granted('correction', { changes: [1] })]), INCOMPLETE, 'rights.decision-told', 'decisions.0'],
  [decide(access(), [inPart('access', { changes: [1] })]), INCOMPLETE, 'rights.decision-told', 'decisions.0'],
  [
    decide(access(), [granted('access', { documents: ['document-1'] })]),
    INCOMPLETE,
    'rights.decision-told',
    'decisions.0',
  ],
  [
    decide(asking('restriction'), [inPart('restriction', { documents: ['document-1'] })]),
    INCOMPLETE,
    'rights.decision-told',
    'decisions.0',
  ],
  [decide(asking('erasure'), [inPart('erasure', {})]), INCOMPLETE, 'rights.decision-told', 'decisions.0'],
  [
    decide(asking('erasure'), [inPart('erasure', { documents: [] })]),
    INCOMPLETE,
    'rights.decision-told',
    'decisions.0',
  ],
  [
    decide(access(), [inPart('access', { documents: ['document-1', 'document-9'] })]),
    'document-unknown',
    'rights.decision-told',
    'decisions.0.documents',
  ],
  [
    decide(access(), [refused('access', { reasons: 'Nee', appointment: APPOINTMENT })]),
    INCOMPLETE,
    'rights.given-in-a-month',
    'decisions.0.appointment',
  ],
  [
    decide(asking('portability'), [granted('portability', { appointment: APPOINTMENT })]),
    INCOMPLETE,
    'rights.given-in-a-month',
    'decisions.0.appointment',
  ],
  [
    decide(access(), at({ on: '2025-03-19' })),
    'appointment-in-past',
    'rights.given-in-a-month',
    'decisions.0.appointment.on',
  ],
  [decide(access(), [granted('access', { byHand: true })]), INCOMPLETE, 'rights.carried-out', 'decisions.0.byHand'],
  [decide(asking('erasure'), [granted('erasure')], HOLD), 'held', 'rights.erasure-exceptions', 'decisions.0.outcome'],
  [decide(removal('phone'), [granted('removal')], HOLD), 'held', 'rights.erasure-exceptions', 'decisions.0.outcome'],
  [
    decide(removal('lastName'), [granted('removal')]),
    'field-required',
    'rights.required-field-stays',
    'decisions.0.outcome',
  ],
  [decide(access(), [refused('access', { reasons: 'Van 111222333' })]), ...BSN, 'decisions.0.reasons'],
  [decide(access(), at({ place: 'Bij 111222333' })), ...BSN, 'decisions.0.place'],
  [decide(access(), at({ explanation: 'Van 111222333' })), ...BSN, 'decisions.0.explanation'],
  [decide(asking('erasure'), [granted('erasure')], { others: [access()] }), 'order-needed', 'rights.erasure', 'order'],
])('%# is refused with its code, its rule and its field', (outcome, code, rule, field) => {
  expect(outcome).toStrictEqual(refusedWith(code, rule, field));
});

test.each([
  ['access with all but one document', decide(access(), [inPart('access', { documents: ['document-1'] })])],
  ['access today', decide(access(), at({ on: DAY }))],
  ['removal, refused for a claim', decide(removal('phone'), [refused('removal', { exceptions: ['legal-claim'] })])],
  [
    'objection, refused for a claim',
    decide(asking('objection'), [refused('objection', { exceptions: ['legal-claim'] })]),
  ],
  ['a no under a hold', decide(asking('erasure'), [refused('erasure')], HOLD)],
  ['a field that is needed, corrected', decide(corrections(), [granted('correction')])],
  ['removal of a field that is not needed', decide(removal('phone'), [granted('removal')])],
  ['removal of what is needed, refused', decide(removal('lastName'), [refused('removal')])],
  [
    'erasure in the order that the client said',
    decide({ ...asking('erasure'), order: 'access-first' }, [granted('erasure')], { others: [access()] }),
  ],
  [
    'erasure of a part beside access',
    decide(asking('erasure'), [inPart('erasure', { documents: ['document-1'] })], { others: [access()] }),
  ],
  ['no erasure beside access', decide(asking('erasure'), [refused('erasure')], { others: [access()] })],
  ['another right beside access', decide(asking('restriction'), [granted('restriction')], { others: [access()] })],
])('%s: allowed', (_, outcome) => {
  expect(outcome.ok).toBe(true);
});
