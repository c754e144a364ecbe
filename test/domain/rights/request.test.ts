import { expect, test } from 'vitest';
import { tellPrincipal } from '../../../domain/rights/recipients.ts';
import { opensContent, owesData, REQUEST_STATES, type RightsRequest } from '../../../domain/rights/request.ts';
import { decidedOn, done, NOW, two } from './decided.ts';
import { asking } from './deciding.ts';
import { access, STATUTORY, TODAY } from './samples.ts';

test.each<[RightsRequest['identity'], readonly RightsRequest['state'][]]>([
  [{ state: 'pending' }, []],
  [{ state: 'asked', on: TODAY }, []],
  [{ state: 'established', method: 'in-person', on: TODAY, by: 'owner' }, ['open', 'decided']],
])(
  '[EK-7.1] [EK-9.3b] %# the owner reads the content from the moment that it stands who asks, until the end',
  (identity, states) => {
    expect(REQUEST_STATES.filter((state) => opensContent({ state, identity }))).toStrictEqual(states);
  },
);

test.each<[string, RightsRequest, boolean]>([
  ['asks for it beside something else', asking('access', 'restriction'), true],
  ['asks for something else', asking('restriction'), false],
  ['gives it beside something else', decidedOn(['access', 'correction']), true],
  ['gave it, and does something else', done(decidedOn(['portability', 'correction']), 'portability'), false],
  ['was taken back', { ...access(), state: 'withdrawn' }, false],
])('[RIO-6.3] the client still gets data by a request that %s', (_, request, owes) => {
  expect(owesData(request)).toBe(owes);
});

test('[EK-10.5] everybody of a principal is told, whatever their ids begin with', () => {
  const told = tellPrincipal(two(), 'principal-1', ['0a', ' ', 'Z9'], '2026-0001', STATUTORY, NOW);
  expect(told).toMatchObject({
    audit: [{ facts: { people: 3 } }],
    effects: [' ', '0a', 'Z9'].map((personId) => ({ recipient: { to: 'person', personId } })),
  });
});
