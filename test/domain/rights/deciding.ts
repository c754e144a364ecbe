import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { type DecideRequest, decideRequest } from '../../../domain/rights/decide.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import { RUNNING } from '../support/samples.ts';
import { asked, correction, next, STATUTORY } from './samples.ts';

export type Decision = DecideRequest['decisions'][number];
export const DAY = '2025-03-20';
export const decide = (
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
export const asking = (...kinds: RightsRequest['kinds']): RightsRequest => next(asked({ kinds }));
export const corrections = () => next(asked({ kinds: ['correction'], changes: [correction, onDocument] }));
export const removal = (field: string) =>
  next(asked({ kinds: ['removal'], changes: [{ kind: 'removal', target: { field }, ground: 'not-relevant' }] }));
export const granted = (kind: Decision['kind'], more: Partial<Decision> = {}): Decision => ({
  kind,
  outcome: 'granted',
  ...more,
});
export const refused = (kind: Decision['kind'], more: Partial<Decision> = { reasons: 'Nee' }): Decision => ({
  kind,
  outcome: 'refused',
  ...more,
});
export const inPart = (kind: Decision['kind'], more: Partial<Decision>): Decision => ({
  kind,
  outcome: 'partly',
  reasons: 'Niet alles',
  ...more,
});
export const APPOINTMENT = { on: '2025-04-02', time: '10:30', place: 'Marktplein 1', explanation: 'Uw coach legt uit' };
