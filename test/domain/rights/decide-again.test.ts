import { expect, test } from 'vitest';
import { decidableNow } from '../../../domain/rights/decide-again.ts';
import type { RIGHT_KINDS, RightsRequest } from '../../../domain/rights/request.ts';
import { HELD, RUNNING } from '../support/samples.ts';
import { decidedOn, executing, MOMENT } from './decided.ts';
import { asking, DAY, decide, granted, refused } from './deciding.ts';
import { agenda, entry, type Refusal, type Row, refusedWith, started, toClient, waiting, without } from './expected.ts';
import { access, asked, next } from './samples.ts';

const removed = { kind: 'removal', target: { field: 'phone' }, ground: 'not-relevant' } as const;
const todo = (kind: (typeof RIGHT_KINDS)[number]) => ({ kind, state: 'todo', from: DAY }) as const;
const UNDER_HOLD = { outcome: 'refused', exceptions: [], underHold: true } as const;

/** Under a hold access was granted, and what would take something away refused. */
const touched = (): RightsRequest => {
  const request = next(asked({ kinds: ['access', 'erasure'], changes: [removed] }));
  const decisions = [
    granted('access'),
    refused('removal'),
    refused('erasure', { reasons: 'Een zaak', exceptions: ['legal-claim'] }),
  ];
  return next(decide(request, decisions, { dossier: HELD }));
};
/** Everything was granted, and a hold that came later keeps the erasure back. */
const heldBack = (): RightsRequest =>
  executing(decidedOn(['correction', 'erasure', 'portability']), 'erasure', { heldAt: MOMENT });
const allRefused = (): RightsRequest => ({
  ...next(decide(asking('erasure'), [refused('erasure')], { dossier: HELD })),
  state: 'closed',
  closedOn: DAY,
  requesterToldAt: MOMENT,
});

test('[EK-10.4] [AVG-17.3] a no under a hold is marked as one, and only of what would take something away', () => {
  expect(touched()).toMatchObject({
    decisions: [
      { kind: 'access', outcome: 'granted', exceptions: [] },
      { kind: 'removal', ...UNDER_HOLD },
      { kind: 'erasure', ...UNDER_HOLD, exceptions: ['legal-claim'] },
    ],
    executions: [todo('access')],
  });
  expect(touched().decisions[0]).not.toHaveProperty('underHold');
  const free = next(decide(asking('erasure'), [refused('erasure')]));
  expect(free.decisions).toStrictEqual([{ kind: 'erasure', outcome: 'refused', exceptions: [] }]);
});

test.each<[string, RightsRequest, ReturnType<typeof decidableNow>]>([
  ['open', asking('erasure', 'access'), ['access', 'erasure']],
  ['refused under a hold', touched(), ['removal', 'erasure']],
  ['refused under a hold, and closed', allRefused(), ['erasure']],
  ['held back', heldBack(), ['erasure']],
  ['to be done', decidedOn(['correction', 'erasure']), []],
  ['withdrawn', { ...access(), state: 'withdrawn' }, []],
])('[EK-10.4] of a request that is %s can be decided now', (_, request, kinds) => {
  expect(decidableNow(request)).toStrictEqual(kinds);
});

const decides = (rules: readonly string[], facts: Record<string, string>) =>
  entry('record', 'decide', [...rules, 'rights.term', 'rights.refusal-explained'], facts);
const AGAIN = [toClient('rights-decision'), started('request-1-2')];

/** The data are given, one refusal stands, and the erasure is granted now. */
const ERASED_AFTER_ALL = decides(['RIO-3.6', 'AVG-17.1', 'RIO-6.3'], {
  access: 'granted',
  removal: 'refused',
  erasure: 'granted',
  exceptions: '',
});

const ROWS: readonly Row[] = [
  [
    'one of the two that were refused: the other stays as it was, and its reasons with it',
    touched(),
    (one) => decide(one, [granted('erasure')]),
    (one) => ({
      ...one,
      runs: 2,
      decisions: [...one.decisions.slice(0, 2), { kind: 'erasure', outcome: 'granted', exceptions: [] }],
      executions: [todo('access'), todo('erasure')],
      secrets: {
        ...one.secrets,
        reasons: { removal: 'Nee' },
        earlierWords: [{ field: 'reasons.erasure', text: 'Een zaak', until: DAY }],
      },
    }),
    ERASED_AFTER_ALL,
    agenda({ execution: '2025-03-21' }),
    AGAIN,
  ],
  [
    'both, the last first: they stand in the order of the request',
    touched(),
    (one) => decide(one, [granted('erasure'), refused('removal', { reasons: 'Nog nodig' })]),
    (one) => ({
      ...one,
      runs: 2,
      decisions: [
        { kind: 'access', outcome: 'granted', exceptions: [] },
        { kind: 'removal', outcome: 'refused', exceptions: [] },
        { kind: 'erasure', outcome: 'granted', exceptions: [] },
      ],
      executions: [todo('access'), todo('erasure')],
      secrets: {
        ...one.secrets,
        reasons: { removal: 'Nog nodig' },
        earlierWords: [
          { field: 'reasons.removal', text: 'Nee', until: DAY },
          { field: 'reasons.erasure', text: 'Een zaak', until: DAY },
        ],
      },
    }),
    ERASED_AFTER_ALL,
    agenda({ execution: '2025-03-21' }),
    AGAIN,
  ],
  [
    'what was refused and closed: it is carried out as if it had not ended',
    waiting(allRefused()),
    (one) => decide(one, [granted('erasure')], { order: 'erasure-first' }),
    (one) => ({
      ...without(one, 'token', 'awaits', 'closedOn', 'requesterToldAt'),
      state: 'decided',
      order: 'erasure-first',
      runs: 2,
      decisions: [{ kind: 'erasure', outcome: 'granted', exceptions: [] }],
      executions: [todo('erasure')],
      secrets: {
        ...one.secrets,
        reasons: {},
        earlierWords: [{ field: 'reasons.erasure', text: 'Nee', until: DAY }],
      },
    }),
    decides(['RIO-6.3'], { erasure: 'granted', exceptions: '' }),
    agenda({ execution: '2025-03-21' }),
    AGAIN,
  ],
  [
    'what was granted and is held back: a no after all, and the rest is still to be done',
    { ...heldBack(), decidedOn: '2025-03-10', runs: 3 },
    (one) => decide(one, [refused('erasure', { exceptions: ['legal-claim'] })], { dossier: { ...RUNNING, ...HELD } }),
    (one) => ({
      ...one,
      decidedOn: DAY,
      runs: 4,
      decisions: [
        { kind: 'correction', outcome: 'granted', exceptions: [] },
        { kind: 'erasure', ...UNDER_HOLD, exceptions: ['legal-claim'] },
        { kind: 'portability', outcome: 'granted', exceptions: [] },
      ],
      executions: [todo('correction'), todo('portability')],
      secrets: { ...one.secrets, reasons: {} },
    }),
    decides(['AVG-16', 'RIO-6.3', 'AVG-20'], {
      correction: 'granted',
      erasure: 'refused',
      portability: 'granted',
      exceptions: 'legal-claim',
    }),
    agenda({ execution: '2025-03-27' }),
    [toClient('rights-decision'), started('request-1-4')],
  ],
];

test.each(ROWS)(
  '[EK-10.4] decided anew: %s: state, audit entry, agenda and effects',
  (_, before, command, after, audit, items, effects) => {
    expect(command(before)).toStrictEqual({ ok: true, next: after(before), audit, agenda: items, effects });
  },
);

const INCOMPLETE = ['decision-incomplete', 'rights.term', 'decisions'] as const;

test.each<Refusal>([
  [decide(touched(), []), ...INCOMPLETE],
  [decide(touched(), [granted('erasure'), granted('erasure')]), ...INCOMPLETE],
  [decide(touched(), [granted('access')]), ...INCOMPLETE],
  [decide(touched(), [granted('erasure'), granted('access')]), ...INCOMPLETE],
  [decide(touched(), [granted('erasure'), granted('restriction')]), ...INCOMPLETE],
  // Still held: it can be answered anew, and not with a yes.
  [
    decide(touched(), [granted('erasure')], { dossier: HELD }),
    'held',
    'rights.erasure-exceptions',
    'decisions.0.outcome',
  ],
  [decide(decidedOn(['correction', 'erasure']), [granted('erasure')]), 'rights-decided', 'rights.term'],
  [
    decide({ ...decidedOn(['correction', 'erasure']), state: 'closed' }, [granted('erasure')]),
    'rights-closed',
    'rights.term',
  ],
  // Of an open request: as many as were asked, and another than one of them.
  [decide(asking('access', 'restriction'), [granted('access'), granted('portability')]), ...INCOMPLETE],
])('%# is refused with its code, its rule and its field', (outcome, code, rule, field) => {
  expect(outcome).toStrictEqual(refusedWith(code, rule, field));
});
