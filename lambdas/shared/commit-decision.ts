import type { OperationSpec } from '../../contracts/operation.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Commit, Committed, Committer, CommitWrite } from '../../stores/commit.ts';
import { auditActor, type Call, type Problem, problem } from '../runtime/call.ts';

type Conflict = 'version-conflict' | 'idempotency-key-used' | 'number-taken' | 'person-exists';

/** The last step: what was decided, in one transaction. Conflicts become problems the caller can act on. */
export async function commitDecision(
  ports: { readonly committer: Committer },
  call: Pick<Call<OperationSpec>, 'actor' | 'now'>,
  chain: string,
  decision: Pick<Decision<unknown>, 'audit' | 'agenda' | 'effects'>,
  writes: readonly CommitWrite<Conflict>[],
): Promise<{ readonly ok: true } | (Problem & { readonly conflict: Conflict | 'busy' })> {
  const commit: Commit<Conflict> = {
    chain,
    actor: auditActor(call.actor),
    now: call.now,
    audit: decision.audit,
    agenda: decision.agenda,
    effects: decision.effects,
    writes,
  };
  const result: Committed<Conflict> = await ports.committer.commit(commit);
  if (result.ok) return { ok: true };
  return { ...problem(CODES[result.conflict]), conflict: result.conflict };
}

const CODES = {
  'version-conflict': 'version-conflict',
  'idempotency-key-used': 'idempotency-key-reused',
  'number-taken': 'busy',
  'person-exists': 'person-exists',
  busy: 'busy',
} as const;
