import type { BatchReply } from '../../contracts/cover/replies.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import { type AuditDraft, ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { AT_ONCE, type Batch, batchTrace, carryOn } from '../../domain/cover/batch.ts';
import { type Asked, digestOf } from '../../stores/batches.ts';
import type { GuardedWrite } from '../../stores/commit.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import type { Call, Problem } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';

/** More of them than are dealt with while somebody waits. */
export const isLong = (dossierIds: readonly string[]): boolean => dossierIds.length > AT_ONCE;

type Guarded = GuardedWrite<'version-conflict' | 'idempotency-key-used'>;
type Starting = Asked & {
  readonly dossierIds: readonly string[];
  readonly reason?: string | undefined;
  /** What is recorded with it, in the same transaction. */
  readonly audit?: readonly AuditDraft[];
  readonly writes?: readonly Guarded[];
  /** What remembers the batch for repeats, by its id. */
  readonly remember?: (batchId: string) => readonly Guarded[];
};

/** Takes a long command on. Who asks looks first whether the same runs already; of two at once one comes again, and finds the other's. */
export async function startBatch(
  ports: ConsentHttpPorts,
  { actor, now, today, falseAlarms }: Pick<Call<OperationSpec>, 'actor' | 'now' | 'today' | 'falseAlarms'>,
  { work, named, dossierIds, reason, audit = [], writes = [], remember = () => [] }: Starting,
): Promise<{ readonly ok: true; readonly batch: Batch } | Problem> {
  const asked = { work, named };
  const batch: Batch = {
    batchId: ports.ids.next(),
    version: 1,
    work,
    asked: digestOf(asked),
    by: { personId: actor.personId, role: actor.role },
    askedAt: now.toString({ fractionalSecondDigits: 3 }),
    state: 'running',
    left: dossierIds,
    done: 0,
    refused: [],
    secrets: reason === undefined ? {} : { reason },
  };
  const { agenda, effects } = carryOn(batch.batchId, today);
  const traces: [AuditDraft, ...AuditDraft[]] = [
    batchTrace('batch.start', batch, { dossiers: dossierIds.length }),
    ...audit,
  ];
  const created = await ports.batches.createWrites(batch);
  const committed = await commitDecision(
    ports,
    { actor, now, falseAlarms },
    ORGANISATION_CHAIN,
    { audit: traces, agenda, effects },
    [...created, ...writes, ...remember(batch.batchId)],
  );
  return committed.ok ? { ok: true, batch } : committed;
}

/** How far it has come. @param sees which dossiers the asker may still know of. */
export const batchView = (
  { batchId, work, state, askedAt, left, done, refused }: Batch,
  sees: (dossierId: string) => boolean = () => true,
): BatchReply => ({
  batchId,
  kind: work.kind,
  state,
  askedAt,
  total: left.length + done + refused.length,
  done,
  left: left.length,
  refused: refused.filter(({ dossierId }) => sees(dossierId)).map((one) => ({ ...one })),
});
