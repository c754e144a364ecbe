import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { Clock } from '../../stores/outside.ts';
import type { RightsStore } from '../../stores/rights.ts';

/** What the agenda's commands about rights requests reach. */
export type DueRightsPorts = {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly rights: RightsStore;
  readonly committer: Committer;
  readonly clock: Clock;
};
