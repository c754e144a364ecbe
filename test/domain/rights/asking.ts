import { extendRequest } from '../../../domain/rights/extend.ts';
import { askIdentity, establishIdentity } from '../../../domain/rights/identity.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import { STOP_REASON } from '../../../domain/terms/rights-terms.ts';
import { access, letter, next, STATUTORY, TODAY } from './samples.ts';

export const ask = (request: RightsRequest, more: object = {}, today = '2025-03-07') =>
  askIdentity(request, { reason: STOP_REASON, doubt: 'Een ander adres', ...more }, STATUTORY, today);
export const prove = (request: RightsRequest, more: object = {}, today = '2025-03-17') =>
  establishIdentity(request, { method: 'call-back', on: '2025-03-17', by: 'owner', ...more }, STATUTORY, today);
export const extend = (request: RightsRequest, more: object = {}, today = TODAY) =>
  extendRequest(request, { by: 'P2M', reasons: 'Veel papier', ...more }, STATUTORY, today);
/** Asked on 7 March who it is. */
export const doubted = () => next(ask(letter()));
/** One that is no longer open. */
export const finished = (state: RightsRequest['state']): RightsRequest => ({ ...access(), state });
/** The policy was changed since, and has no such right any more. */
export const levitation = (): RightsRequest => ({ ...access(), kinds: ['levitation' as never] });
