import type { registerOperations } from '../../contracts/register/operations.ts';
import type { Policy } from '../../policies/index.ts';
import type { BreachStore } from '../../stores/breaches.ts';
import type { Committer } from '../../stores/commit.ts';
import type { Ids } from '../../stores/outside.ts';
import type { SuggestionStore } from '../../stores/suggestions.ts';
import type { LogicSet } from '../runtime/call.ts';

export type RegisterPorts = {
  readonly policy: Policy;
  readonly prefix: 'RIO' | 'EK';
  readonly breaches: BreachStore;
  readonly suggestions: SuggestionStore;
  readonly committer: Committer;
  readonly ids: Ids;
};
export type RegisterSet = LogicSet<typeof registerOperations>;
