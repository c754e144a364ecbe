import type { Decision } from '../../domain/decision.ts';
import { tracesOf } from '../../domain/free-text.ts';
import type { Commit, Committed, Committer, CommitWrite } from '../../stores/commit.ts';
import { commitInParts, type InParts } from '../../stores/commit-in-parts.ts';
import { type Asker, auditActor, type Problem, problem } from '../runtime/call.ts';

type Conflict = 'version-conflict' | 'idempotency-key-used' | 'number-taken' | 'person-exists';

type CommittedDecision = { readonly ok: true } | (Problem & { readonly conflict: Conflict | 'busy' });

/** The last step: what was decided, in one transaction. Conflicts become problems the caller can act on. */
export async function commitDecision(
  ports: { readonly committer: Committer },
  call: Asker,
  chain: string,
  decision: Pick<Decision<unknown>, 'audit' | 'agenda' | 'effects'>,
  writes: readonly CommitWrite<Conflict>[],
): Promise<CommittedDecision> {
  const commit: Commit<Conflict> = {
    chain,
    actor: auditActor(call.actor),
    now: call.now,
    audit: [...decision.audit, ...tracesOf(call.falseAlarms)],
    agenda: decision.agenda,
    effects: decision.effects,
    writes,
  };
  const result: Committed<Conflict> = await ports.committer.commit(commit);
  return answerTo(result);
}

/** What was decided of which nobody knows how much it is: in parts that each leave a true state. */
export async function commitDecisionInParts(
  ports: { readonly committer: Committer },
  call: Asker,
  chain: string,
  divided: Omit<InParts<Conflict>, 'chain' | 'actor' | 'now'>,
): Promise<CommittedDecision> {
  return answerTo(await commitInParts(ports, { chain, actor: auditActor(call.actor), now: call.now, ...divided }));
}

const answerTo = (result: Committed<Conflict> | { readonly ok: true }): CommittedDecision =>
  result.ok ? { ok: true } : { ...problem(CODES[result.conflict]), conflict: result.conflict };

const CODES = {
  'version-conflict': 'version-conflict',
  'idempotency-key-used': 'idempotency-key-reused',
  'number-taken': 'busy',
  'person-exists': 'person-exists',
  busy: 'busy',
} as const;
