import { Temporal } from 'temporal-polyfill';
import type { DossierAction } from '../catalogue.ts';
import type { Grant } from './grant.ts';

/** A complaint or rights request about a dossier, as far as access is concerned. */
export type OpenCase = {
  readonly caseId: string;
  readonly kind: 'rights-request' | 'complaint';
  readonly state: 'open' | 'closed';
  /** ISO instant. */
  readonly openedAt: string;
  /** Who handles it when that is not the owner. */
  readonly handlerId?: string;
};

const CONTENT: readonly DossierAction[] = [
  'dossier.read',
  'document.list',
  'document.read',
  'document.download',
  'consult.list',
  'activity.list',
  'summary.list',
  'question.list',
];
/** Who handles a complaint adds what belongs to it: a letter, or what somebody brought to the hearing. */
const ADDS: readonly DossierAction[] = ['document.upload'];
const NEVER = Temporal.Instant.from('9999-12-31T00:00:00Z');

/** Whoever handles a case, the owner unless it says otherwise, reads the content only while it is open (EK-7.1). */
export const grantOfCase = ({ caseId, kind, state, openedAt, handlerId }: OpenCase): Grant | undefined =>
  state === 'open'
    ? {
        grantId: caseId,
        to: handlerId === undefined ? { role: 'owner' } : { personId: handlerId },
        actions: kind === 'complaint' ? [...CONTENT, ...ADDS] : CONTENT,
        from: Temporal.Instant.from(openedAt),
        until: NEVER,
        rule: 'access.dossier',
        isCase: true,
      }
    : undefined;
