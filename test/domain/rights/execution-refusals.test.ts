import { expect, test } from 'vitest';
import {
  closeRequest,
  recordExecution,
  reportFailure,
  resumeRequest,
  tellRequester,
} from '../../../domain/rights/execution.ts';
import { beginRemoval, holdBack } from '../../../domain/rights/held.ts';
import { tellPrincipal } from '../../../domain/rights/recipients.ts';
import type { RightKind, RightsRequest } from '../../../domain/rights/request.ts';
import { escalateExecution } from '../../../domain/rights/watch.ts';
import { HELD, RUNNING } from '../support/samples.ts';
import { DAY, done, NOW, two } from './decided.ts';
import { type Refusal, refusedWith } from './expected.ts';
import { access, STATUTORY } from './samples.ts';

const record = (request: RightsRequest, kind: RightKind, more: object = {}) =>
  recordExecution(request, kind, { by: 'system', ...more }, STATUTORY, DAY);
const closed = (): RightsRequest => ({ ...two(), state: 'closed' });

test.each<Refusal>([
  [record(access(), 'access'), 'rights-not-decided', 'rights.carried-out'],
  [record(closed(), 'correction'), 'rights-closed', 'rights.carried-out'],
  [record(two(), 'access'), 'rights-not-decided', 'rights.carried-out', 'kind'],
  [record(done(two(), 'correction'), 'correction'), 'rights-closed', 'rights.carried-out', 'kind'],
  [
    record(two(), 'correction', { note: 'Van 111222333' }),
    'citizen-service-number',
    'free-text.no-citizen-service-number',
    'note',
  ],
  [reportFailure(closed(), 'correction', STATUTORY, NOW), 'rights-closed', 'rights.carried-out'],
  [resumeRequest(closed(), STATUTORY), 'rights-closed', 'rights.carried-out'],
  [tellRequester(access(), STATUTORY, NOW), 'rights-not-decided', 'rights.carried-out'],
  [tellRequester(closed(), STATUTORY, NOW), 'rights-closed', 'rights.carried-out'],
  [closeRequest(access(), STATUTORY, NOW), 'rights-not-decided', 'rights.carried-out'],
  [closeRequest(done(two(), 'correction'), STATUTORY, NOW), 'not-due', 'rights.carried-out'],
  [holdBack(closed(), 'erasure', STATUTORY, NOW), 'rights-not-decided', 'rights.carried-out'],
  [beginRemoval(closed(), 'erasure', 'document-1', RUNNING, STATUTORY), 'rights-not-decided', 'rights.carried-out'],
  [beginRemoval(two(), 'erasure', 'document-1', HELD, STATUTORY), 'held', 'rights.erasure-exceptions', 'kind'],
  [
    tellPrincipal(closed(), 'principal-1', ['person-1'], '2026-0001', STATUTORY, NOW),
    'rights-not-decided',
    'rights.recipients-told',
  ],
  [escalateExecution(access(), [], RUNNING, STATUTORY, DAY), 'rights-not-decided', 'rights.carried-out'],
])('%# is refused with its code, its rule and its field', (outcome, code, rule, field) => {
  expect(outcome).toStrictEqual(refusedWith(code, rule, field));
});
