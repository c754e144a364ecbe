import { expect, test } from 'vitest';
import { possible } from '../../../domain/possible.ts';
import { RIGHTS_COMMAND_NAMES, RIGHTS_COMMANDS } from '../../../domain/rights/commands.ts';
import type { RightsDossier } from '../../../domain/rights/on-dossier.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import { HELD, RUNNING } from '../support/samples.ts';
import { DAY, decidedOn, executing, MOMENT } from './decided.ts';
import { asking } from './deciding.ts';
import { letter, next, registered, STATUTORY, TODAY } from './samples.ts';

const code = (refused: { readonly refusal: { readonly code: string } } | undefined) => refused?.refusal.code ?? 'yes';

/** What each command would be answered, and of those with choices each choice. */
const answers = (request: RightsRequest, dossier: RightsDossier, today: string) =>
  Object.fromEntries(
    RIGHTS_COMMAND_NAMES.map((name) => {
      const { refused, choices } = possible(RIGHTS_COMMANDS[name], { request, dossier, rules: STATUTORY, today });
      const each = choices?.map((one) => [one.choice, code(one.refused)] as const);
      return [name, each === undefined ? code(refused) : [code(refused), Object.fromEntries(each)]];
    }),
  );

const KNOWN = next(registered({ kinds: ['erasure', 'restriction'], identity: { method: 'in-person', on: TODAY } }));
const RESTRICTED = { ...RUNNING, restriction: { requestId: 'request-1', placedOn: TODAY } } as const;
const heldBack = executing(decidedOn(['correction', 'erasure']), 'erasure', { heldAt: MOMENT });

test.each<[string, RightsRequest, RightsDossier, ReturnType<typeof answers>]>([
  [
    'open, of somebody who is not known yet',
    letter(),
    RUNNING,
    {
      establishIdentity: 'yes',
      askIdentity: 'yes',
      extendRights: 'yes',
      decideRights: ['decision-incomplete', { access: 'identity-missing' }],
      recordExecution: ['rights-not-decided', {}],
      resumeRights: 'yes',
      withdrawRights: 'yes',
      liftRestriction: 'not-restricted',
    },
  ],
  [
    'open, of several kinds: each can be granted by itself',
    asking('access', 'erasure'),
    RESTRICTED,
    {
      establishIdentity: 'identity-known',
      askIdentity: 'identity-known',
      extendRights: 'yes',
      decideRights: ['yes', { access: 'yes', erasure: 'yes' }],
      withdrawRights: 'yes',
      liftRestriction: 'yes',
    },
  ],
  [
    'open, under a hold: what takes away can be refused, and the other granted',
    KNOWN,
    HELD,
    { decideRights: ['yes', { erasure: 'held', restriction: 'yes' }] },
  ],
  [
    'decided, with one of two held back',
    heldBack,
    RUNNING,
    {
      establishIdentity: 'rights-decided',
      askIdentity: 'rights-decided',
      extendRights: 'rights-decided',
      decideRights: ['yes', { erasure: 'yes' }],
      recordExecution: ['yes', { correction: 'yes', erasure: 'yes' }],
      resumeRights: 'yes',
      withdrawRights: 'rights-decided',
    },
  ],
  [
    'decided, while the hold lies there',
    heldBack,
    HELD,
    {
      decideRights: ['decision-incomplete', { erasure: 'held' }],
      recordExecution: ['yes', { correction: 'yes', erasure: 'held' }],
    },
  ],
])('[EK-10.4] of a request that is %s', (_, request, dossier, expected) => {
  expect(answers(request, dossier, request.state === 'open' ? TODAY : DAY)).toMatchObject(expected);
});
