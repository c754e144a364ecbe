import { expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decision.ts';
import type { BroughtForward } from '../../../domain/dossier/dossier.ts';
import { isPlanned, objectToKeeping, planErasure, type RightsDossier } from '../../../domain/rights/on-dossier.ts';
import { takeBack } from '../../../domain/rights/take-back.ts';
import { allowed } from '../support/outcomes.ts';
import { RULES } from '../support/rules.ts';
import { ENDED, HELD, RUNNING } from '../support/samples.ts';

const TODAY = '2026-03-20';
const WAITED = '2026-03-27';
const LETTER = { requestId: 'request-1', channel: 'letter' } as const;
const objected = (dossier: RightsDossier, objectionDay: string, requestId = 'request-1') =>
  objectToKeeping(dossier, { requestId, channel: 'letter', objectionDay }, RULES, TODAY);
const plan = (dossier: RightsDossier) => planErasure(dossier, LETTER, RULES, TODAY);
const registered = (requestId: string, right: BroughtForward['right'], on: string): BroughtForward => ({
  requestId,
  right,
  on,
  registeredBy: 'owner',
});

const put = (dueOn: string) => [
  { op: 'put', item: { subject: 'dossier-1', kind: 'destruction', reference: 'dossier', dueOn } },
];
const told = (facts: object) =>
  (['client', 'owner'] as const).map((reader) => ({
    type: 'notify',
    notice: 'destruction-waits',
    recipient: reader === 'owner' ? { to: 'owner' } : { to: 'person', personId: 'client-1' },
    facts: { dossier: 'dossier-1', number: '2026-0001', on: WAITED, years: '5', ground: 'erasure', ...facts, reader },
  }));
const keep = (action: string, rules: readonly string[], facts: object) => [{ act: 'keep', action, rules, facts }];
const PLANS = keep('retention.shorten', ['rights.erasure-at-once', 'rights.erasure', 'destruction.waits'], {
  request: 'request-1',
  keepUntil: WAITED,
});
const plannedErasure = {
  broughtForward: [registered('request-1', 'erasure', TODAY)],
  destruction: { dueOn: TODAY, on: WAITED, announcedOn: TODAY, waits: true },
} as const;

test.each<[string, Outcome<RightsDossier>, RightsDossier, unknown[], unknown[], unknown[]]>([
  [
    'an erasure, while the trajectory goes on',
    plan(RUNNING),
    { ...RUNNING, ...plannedErasure },
    PLANS,
    put(WAITED),
    told({}),
  ],
  [
    'an erasure after its end',
    plan(ENDED),
    { ...ENDED, ...plannedErasure },
    PLANS,
    put(WAITED),
    told({ endedOn: '2026-03-01' }),
  ],
  [
    // What the notice tells stands; the same request is there once.
    'the same erasure once more',
    plan(allowed(plan(ENDED)).next),
    { ...ENDED, ...plannedErasure },
    PLANS,
    [],
    [],
  ],
  [
    'all of it taken back: each request is named, and the client hears the day',
    takeBack(allowed(objected(allowed(plan(ENDED)).next, '2027-01-01', 'request-2')).next, 'owner', RULES, TODAY),
    ENDED,
    keep('destruction.take-back', ['rights.exercised', 'destruction.waits'], { requests: 'request-1 request-2' }),
    put('2031-03-01'),
    [
      {
        type: 'notify',
        notice: 'destruction-moved',
        recipient: { to: 'person', personId: 'client-1' },
        facts: { dossier: 'dossier-1', number: '2026-0001', on: '2031-03-01', because: 'taken-back' },
      },
    ],
  ],
])('[RIO-6.3] %s: state, audit entry, agenda and effects', (_, outcome, next, audit, agenda, effects) => {
  expect(outcome).toStrictEqual({ ok: true, next, audit, agenda, effects });
});

test('[RIO-6.3] asked again, a request comes in the place of what it asked before, and of nothing else', () => {
  const asks = [
    registered('request-1', 'erasure', '2026-04-01'),
    registered('request-1', 'objection', '2027-01-01'),
    registered('request-2', 'objection', '2028-01-01'),
  ] as const;
  const { next } = allowed(objected({ ...HELD, broughtForward: asks }, '2026-12-31'));
  expect(next.broughtForward).toStrictEqual([asks[0], asks[2], registered('request-1', 'objection', '2026-12-31')]);
});

test.each<[string, readonly BroughtForward[], boolean]>([
  ['its own erasure', [registered('request-1', 'erasure', TODAY)], true],
  [
    'its own erasure beside an objection',
    [registered('request-2', 'objection', TODAY), registered('request-1', 'erasure', TODAY)],
    true,
  ],
  ['its own objection', [registered('request-1', 'objection', TODAY)], false],
  ['the erasure of another request', [registered('request-2', 'erasure', TODAY)], false],
  ['nothing', [], false],
])('[RIO-6.3] an erasure is planned on a dossier that has %s', (_, broughtForward, is) => {
  expect(isPlanned({ ...ENDED, broughtForward }, LETTER)).toBe(is);
});
