import { Temporal } from 'temporal-polyfill';
import type { DossierAction } from './actions.ts';
import type { Grant } from './grant.ts';

/** A complaint or rights request about a dossier, as far as access is concerned. */
export type OpenCase = {
  readonly caseId: string;
  readonly kind: 'rights-request' | 'complaint';
  readonly state: 'open' | 'closed';
  /** ISO instant. */
  readonly openedAt: string;
};

const CONTENT: readonly DossierAction[] = ['dossier.read', 'document.list', 'document.read', 'document.download'];
const NEVER = Temporal.Instant.from('9999-12-31T00:00:00Z');

/** The owner reads the content of a dossier only within an open case about it (EK-7.1). */
export const grantOfCase = ({ caseId, state, openedAt }: OpenCase): Grant | undefined =>
  state === 'open'
    ? {
        grantId: caseId,
        to: { role: 'owner' },
        actions: CONTENT,
        from: Temporal.Instant.from(openedAt),
        until: NEVER,
        article: 'EK-7.1',
        isCase: true,
      }
    : undefined;
