import type { Execution, KindDecision, RightKind, RightsRequest } from '../../../domain/rights/request.ts';
import { access, at } from './samples.ts';

export const DAY = '2025-03-21';
export const NOW = at(DAY);
export const MOMENT = '2025-03-21T10:00:00.000Z';

/** Decided on 20 March, each kind granted and to be carried out. */
export const decidedOn = (kinds: readonly RightKind[], more: Partial<KindDecision> = {}): RightsRequest => ({
  ...access(),
  kinds,
  state: 'decided',
  decidedOn: '2025-03-20',
  decisions: kinds.map((kind) => ({ kind, outcome: 'granted', exceptions: [], ...more })),
  executions: kinds.map((kind) => ({ kind, state: 'todo', from: '2025-03-20' })),
});
export const executing = (request: RightsRequest, kind: RightKind, more: Partial<Execution>): RightsRequest => ({
  ...request,
  executions: request.executions.map((one) => (one.kind === kind ? { ...one, ...more } : one)),
});
export const two = () => decidedOn(['correction', 'erasure'], { outcome: 'partly', documents: ['document-1'] });
export const done = (request: RightsRequest, ...kinds: readonly RightKind[]): RightsRequest =>
  kinds.reduce((one, kind) => executing(one, kind, { state: 'done', doneOn: DAY, by: 'system' }), request);
export const withOrder = (order: RightsRequest['order']): RightsRequest => ({
  ...decidedOn(['erasure']),
  ...(order ? { order } : {}),
});
export const OWES = [{ ...access(), requestId: 'request-2' }];

/** What a correction rests on, and what the two of the sample do. */
export const CORRECTS = ['AVG-16', 'rights.carried-out'];
export const BOTH = ['AVG-16', 'RIO-6.3', 'rights.carried-out'];
