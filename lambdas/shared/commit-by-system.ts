import type { Temporal } from 'temporal-polyfill';
import type { Decision } from '../../domain/decision.ts';
import type { Committed, Committer, CommitWrite } from '../../stores/commit.ts';
import { commitInParts, type InParts } from '../../stores/commit-in-parts.ts';
import type { Clock } from '../../stores/outside.ts';

export type SystemPorts = { readonly committer: Committer; readonly clock: Clock };

/**
 * Commits what a timer, an event or a workflow decided: nobody asked for it, and the chain says so.
 * @param now the moment that was decided at, when what is written names it.
 */
export async function commitBySystem<Conflict extends string = never>(
  ports: SystemPorts,
  chain: string,
  { audit, agenda, effects }: Pick<Decision<unknown>, 'audit' | 'agenda' | 'effects'>,
  writes: readonly CommitWrite<Conflict>[] = [],
  now?: Temporal.Instant,
): Promise<Committed<Conflict>> {
  return ports.committer.commit({
    chain,
    actor: { role: 'system' },
    now: now ?? (await ports.clock.now()),
    audit,
    agenda,
    effects,
    writes,
  });
}

/** Commits what has no bound, in parts that each leave a true state. @throws when one of them meets a conflict: try again. */
export async function commitPartsBySystem<Conflict extends string = never>(
  ports: SystemPorts,
  chain: string,
  divided: Omit<InParts<Conflict>, 'chain' | 'actor' | 'now'>,
): Promise<void> {
  const now = await ports.clock.now();
  const result = await commitInParts(ports, { chain, actor: { role: 'system' }, now, ...divided });
  if (!result.ok) throw new Error('Changed by another run');
}
