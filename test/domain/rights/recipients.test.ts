import { expect, test } from 'vitest';
import { kindsToTell, tellPrincipal, toTell } from '../../../domain/rights/recipients.ts';
import { RIGHT_KINDS, type RightsRequest } from '../../../domain/rights/request.ts';
import { BOTH, decidedOn, MOMENT, NOW, two } from './decided.ts';
import { entry, type Row, without } from './expected.ts';
import { STATUTORY } from './samples.ts';

const people = (count: number, first = 0) =>
  Array.from({ length: count }, (_, n) => `person-${String(first + n).padStart(3, '0')}`);
const recipient = (personId: string) => ({
  type: 'notify',
  notice: 'rights-recipient',
  recipient: { to: 'person', personId },
  facts: { dossier: '2026-0001', kinds: 'correction erasure' },
});
const TELLS = [...BOTH.slice(0, 2), 'rights.recipients-told', 'rights.carried-out'];
const tell = (request: RightsRequest, who: readonly string[]) =>
  tellPrincipal(request, 'principal-1', who, '2026-0001', STATUTORY, NOW);

const ROWS: readonly Row[] = [
  [
    'a principal with one person',
    { ...two(), told: [{ principalId: 'principal-0', at: MOMENT, kinds: ['correction'] }] },
    (one) => tell(one, ['person-1']),
    (one) => ({
      ...one,
      told: [...one.told, { principalId: 'principal-1', at: MOMENT, kinds: ['correction', 'erasure'] }],
    }),
    entry('disclose', 'tell-recipient', TELLS, { principal: 'principal-1', kinds: 'correction erasure', people: 1 }),
    [],
    [recipient('person-1')],
  ],
  [
    'a principal with nobody to tell',
    two(),
    (one) => tell(one, []),
    (one) => ({ ...one, told: [{ principalId: 'principal-1', at: MOMENT, kinds: ['correction', 'erasure'] }] }),
    entry('disclose', 'tell-recipient', TELLS, { principal: 'principal-1', kinds: 'correction erasure', people: 0 }),
    [],
    [],
  ],
  [
    'a principal with exactly as many people as one commit takes',
    two(),
    (one) => tell(one, people(80)),
    (one) => ({ ...one, told: [{ principalId: 'principal-1', at: MOMENT, kinds: ['correction', 'erasure'] }] }),
    entry('disclose', 'tell-recipient', TELLS, { principal: 'principal-1', kinds: 'correction erasure', people: 80 }),
    [],
    people(80).map(recipient),
  ],
  [
    'the first eighty of a large principal, by their ids',
    { ...two(), telling: { principalId: 'principal-0', upTo: 'person-050' } },
    (one) => tell(one, people(82).toReversed()),
    (one) => ({ ...one, telling: { principalId: 'principal-1', upTo: 'person-079' } }),
    entry('disclose', 'tell-recipient', TELLS, { principal: 'principal-1', kinds: 'correction erasure', people: 80 }),
    [],
    people(80).map(recipient),
  ],
  [
    'and those who are left',
    { ...two(), telling: { principalId: 'principal-1', upTo: 'person-079' } },
    (one) => tell(one, people(82)),
    (one) => ({
      ...without(one, 'telling'),
      told: [{ principalId: 'principal-1', at: MOMENT, kinds: ['correction', 'erasure'] }],
    }),
    entry('disclose', 'tell-recipient', TELLS, { principal: 'principal-1', kinds: 'correction erasure', people: 2 }),
    [],
    people(2, 80).map(recipient),
  ],
];

test.each(ROWS)(
  '[EK-10.5] %s: state, audit entry, agenda and effects',
  (_, before, command, after, audit, items, effects) => {
    expect(command(before)).toStrictEqual({ ok: true, next: after(before), audit, agenda: items, effects });
  },
);

test('[EK-10.5] principals that got the data hear of what changed in them, and of nothing else', () => {
  expect(kindsToTell(decidedOn(RIGHT_KINDS))).toStrictEqual([
    'correction',
    'completion',
    'removal',
    'erasure',
    'restriction',
  ]);
  const told = { ...two(), told: [{ principalId: 'a', at: MOMENT, kinds: ['correction'] as const }] };
  expect(toTell(told, ['c', 'a', 'b', 'c'])).toStrictEqual(['b', 'c']);
  expect(toTell(decidedOn(['access']), ['a'])).toStrictEqual([]);
});
