import { expect, test } from 'vitest';
import { grantedChanges } from '../../../domain/rights/granted.ts';
import { APPOINTMENT, asking, corrections, DAY, type Decision, decide, granted, inPart, refused } from './deciding.ts';
import { agenda, answered, entry, type Row, toClient, waiting, without } from './expected.ts';
import { access } from './samples.ts';

const todo = (kind: Decision['kind']) => ({ kind, state: 'todo', from: DAY }) as const;
const decides = (rules: readonly string[], facts: Record<string, string>) =>
  entry('record', 'decide', [...rules, 'rights.term', 'rights.refusal-explained'], { exceptions: '', ...facts });
const DECIDED = [toClient('rights-decision'), answered('decided')];

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
