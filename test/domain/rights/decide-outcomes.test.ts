import { expect, test } from 'vitest';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { type DecideRequest, decideRequest, grantedChanges } from '../../../domain/rights/decide.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import { HELD, RUNNING } from '../support/samples.ts';
import {
  agenda,
  answered,
  entry,
  type Refusal,
  type Row,
  refusedWith,
  toClient,
  waiting,
  without,
} from './expected.ts';
import { access, asked, correction, letter, next, STATUTORY } from './samples.ts';

type Decision = DecideRequest['decisions'][number];
const DAY = '2025-03-20';
const decide = (
  request: RightsRequest,
  decisions: readonly Decision[],
  { order, ...around }: { order?: DecideRequest['order']; dossier?: Dossier; others?: RightsRequest[] } = {},
) =>
  decideRequest(
    request,
    { decisions, ...(order ? { order } : {}) },
    { dossier: RUNNING, others: [], documents: new Set(['document-1']), ...around },
    STATUTORY,
    DAY,
  );

const onDocument = { ...correction, target: { documentId: 'document-1' } };
const asking = (...kinds: RightsRequest['kinds']): RightsRequest => next(asked({ kinds }));
const corrections = () => next(asked({ kinds: ['correction'], changes: [correction, onDocument] }));
const removal = (field: string) =>
  next(asked({ kinds: ['removal'], changes: [{ kind: 'removal', target: { field }, ground: 'not-relevant' }] }));
const granted = (kind: Decision['kind'], more: Partial<Decision> = {}): Decision => ({
  kind,
  outcome: 'granted',
  ...more,
});
const refused = (kind: Decision['kind'], more: Partial<Decision> = { reasons: 'Nee' }): Decision => ({
  kind,
  outcome: 'refused',
  ...more,
});
const inPart = (kind: Decision['kind'], more: Partial<Decision>): Decision => ({
  kind,
  outcome: 'partly',
  reasons: 'Niet alles',
  ...more,
});
const todo = (kind: Decision['kind']) => ({ kind, state: 'todo', from: DAY }) as const;
const decides = (rules: readonly string[], facts: Record<string, string>) =>
  entry('record', 'decide', [...rules, 'rights.term', 'rights.refusal-explained'], { exceptions: '', ...facts });
const DECIDED = [toClient('rights-decision'), answered('decided')];
const APPOINTMENT = { on: '2025-04-02', time: '10:30', place: 'Marktplein 1', explanation: 'Uw coach legt uit' };

const ROWS: readonly Row[] = [
  [
    'access at a place and a time, which are sealed but for the day',
    waiting(asking('access')),
    (one) => decide(one, [granted('access', { appointment: APPOINTMENT })]),
    (one) => ({
      ...without(one, 'token', 'awaits'),
      state: 'decided',
      decidedOn: DAY,
      decisions: [
        { kind: 'access', outcome: 'granted', exceptions: [], appointment: { on: '2025-04-02', time: '10:30' } },
      ],
      executions: [todo('access')],
      secrets: {
        ...one.secrets,
        reasons: {},
        appointment: { place: 'Marktplein 1', explanation: 'Uw coach legt uit' },
      },
    }),
    decides(['RIO-3.6'], { access: 'granted' }),
    agenda({ execution: '2025-03-27' }),
    DECIDED,
  ],
  [
    'a no to one, in words, and to another by an exception: nothing is left to do',
    waiting(asking('erasure', 'restriction')),
    (one) => decide(one, [refused('restriction'), refused('erasure', { exceptions: ['legal-claim', 'research'] })]),
    (one) => ({
      ...without(one, 'token', 'awaits'),
      state: 'decided',
      decidedOn: DAY,
      decisions: [
        { kind: 'restriction', outcome: 'refused', exceptions: [] },
        { kind: 'erasure', outcome: 'refused', exceptions: ['legal-claim', 'research'] },
      ],
      executions: [],
      secrets: { ...one.secrets, reasons: { restriction: 'Nee' } },
    }),
    decides(['RIO-6.3', 'AVG-18'], {
      restriction: 'refused',
      erasure: 'refused',
      exceptions: 'legal-claim research',
    }),
    // It still has to be closed, tomorrow.
    agenda({ execution: '2025-03-21' }),
    DECIDED,
  ],
  [
    'a yes to one of two changes, by hand',
    waiting(corrections()),
    (one) => decide(one, [inPart('correction', { changes: [2], byHand: true })]),
    (one) => ({
      ...without(one, 'token', 'awaits'),
      state: 'decided',
      decidedOn: DAY,
      decisions: [{ kind: 'correction', outcome: 'partly', exceptions: [], changes: [2], byHand: true }],
      executions: [todo('correction')],
      secrets: { ...one.secrets, reasons: { correction: 'Niet alles' } },
    }),
    decides(['AVG-16'], { correction: 'partly' }),
    agenda({ execution: '2025-03-27' }),
    DECIDED,
  ],
  [
    'erasure of one document, at once, and access to all but that',
    waiting(asking('access', 'erasure')),
    (one) =>
      decide(one, [
        granted('access', { appointment: { on: DAY, time: '9:00', place: 'Hier' } }),
        inPart('erasure', { documents: ['document-1'] }),
      ]),
    (one) => ({
      ...without(one, 'token', 'awaits'),
      state: 'decided',
      decidedOn: DAY,
      decisions: [
        { kind: 'access', outcome: 'granted', exceptions: [], appointment: { on: DAY, time: '9:00' } },
        { kind: 'erasure', outcome: 'partly', exceptions: [], documents: ['document-1'] },
      ],
      executions: [todo('access'), todo('erasure')],
      secrets: { ...one.secrets, reasons: { erasure: 'Niet alles' }, appointment: { place: 'Hier' } },
    }),
    decides(['RIO-3.6', 'RIO-6.3'], { access: 'granted', erasure: 'partly' }),
    agenda({ execution: '2025-03-21' }),
    DECIDED,
  ],
  [
    'erasure with the order that the owner says, in place of that of the client',
    { ...asking('erasure'), order: 'access-first' },
    (one) => decide(one, [granted('erasure')], { order: 'erasure-first', others: [access()] }),
    (one) => ({
      ...one,
      state: 'decided',
      decidedOn: DAY,
      order: 'erasure-first',
      decisions: [{ kind: 'erasure', outcome: 'granted', exceptions: [] }],
      executions: [todo('erasure')],
      secrets: { ...one.secrets, reasons: {} },
    }),
    decides(['RIO-6.3'], { erasure: 'granted' }),
    agenda({ execution: '2025-03-21' }),
    [toClient('rights-decision')],
  ],
];

test.each(ROWS)(
  '[EK-10.4] %s: state, audit entry, agenda and effects',
  (_, before, command, after, audit, items, effects) => {
    expect(command(before)).toStrictEqual({ ok: true, next: after(before), audit, agenda: items, effects });
  },
);

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

test('[EK-10.2] what is granted of changes: all of the kind, those that are named, or none', () => {
  const request = {
    changes: [
      { n: 1, kind: 'correction', target: { field: 'phone' }, ground: 'incorrect' },
      { n: 2, kind: 'correction', target: { field: 'address' }, ground: 'incorrect' },
      { n: 3, kind: 'removal', target: { field: 'career' }, ground: 'not-relevant' },
    ],
  } as const;
  const places = (decision: Parameters<typeof grantedChanges>[1]) =>
    grantedChanges(request, decision).map(({ n }) => n);
  expect(places({ kind: 'correction', outcome: 'granted' })).toStrictEqual([1, 2]);
  expect(places({ kind: 'correction', outcome: 'partly', changes: [2] })).toStrictEqual([2]);
  expect(places({ kind: 'correction', outcome: 'refused' })).toStrictEqual([]);
});
