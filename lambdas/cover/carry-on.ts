import type * as z from 'zod';
import type { batchAsked } from '../../contracts/events.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type Batch, type BatchResult, batchTrace, carryOn, keptUntil, progressed } from '../../domain/cover/batch.ts';
import type { Actor } from '../../domain/person/person.ts';
import type { LoadedBatch } from '../../stores/batches.ts';
import { outboxWrite } from '../../stores/outbox.ts';
import { whatFailed } from '../runtime/what-failed.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import type { BatchPorts } from './batch-ports.ts';
import { type BatchCall, carryOutOne } from './carry-out-one.ts';

/** Progress is saved after so many dossiers. */
const PART = 10;
/** So many parts are done in one run, which takes some minutes at most; the next run does the rest. */
const PARTS_PER_RUN = 20;

/**
 * Goes on with a batch, part by part. The dossiers are changed first and the progress is saved after that; doing a dossier twice is
 * harmless. After a run that died the sweep asks for the next one.
 */
export async function carryOnBatch(
  ports: BatchPorts,
  { detail: { batchId } }: z.infer<ReturnType<typeof batchAsked>>,
): Promise<void> {
  for (let part = 0; part < PARTS_PER_RUN; part += 1) {
    const loaded = await ports.batches.load(batchId);
    if (loaded?.batch.state !== 'running') return;
    // Another run is at it: that one goes on.
    if (!(await onePart(ports, loaded))) return;
  }
  const now = await ports.clock.now();
  const [effect] = carryOn(batchId, dayOf(now)).effects;
  await ports.items.transact([outboxWrite(ports.ids.next(), effect, now)]);
}

async function onePart(ports: BatchPorts, loaded: LoadedBatch): Promise<boolean> {
  const { batch } = loaded;
  const actor = await actorOf(ports, batch);
  const results: BatchResult[] = [];
  for (const dossierId of batch.left.slice(0, PART)) {
    try {
      const problem = actor ? await one(ports, loaded, actor, dossierId) : 'not-allowed';
      if (problem !== 'busy') results.push(problem === undefined ? { dossierId } : { dossierId, problem });
      else return save(ports, loaded, last(progressed(batch, results), dossierId));
    } catch (error) {
      // One that fails does not hold up the others: the next run tries it last.
      ports.log.error('part of a batch failed', { batch: batch.batchId, dossier: dossierId, ...whatFailed(error) });
      await save(ports, loaded, last(progressed(batch, results), dossierId));
      throw error;
    }
  }
  return save(ports, loaded, progressed(batch, results));
}

async function one(ports: BatchPorts, { batch }: LoadedBatch, actor: Actor, dossierId: string) {
  const now = await ports.clock.now();
  const call: BatchCall = { actor, now, today: dayOf(now), falseAlarms: [] };
  return carryOutOne(ports, call, batch, dossierId);
}

const last = (batch: Batch, dossierId: string): Batch => ({
  ...batch,
  left: [...batch.left.filter((one) => one !== dossierId), dossierId],
});

/** As they are today: who was suspended or removed meanwhile does nothing more. */
async function actorOf({ people }: BatchPorts, { by }: Batch): Promise<Actor | undefined> {
  if (by.role === 'owner') return by;
  const person = await people.load(by.personId);
  if (person?.state !== 'active' || person.role !== by.role) return undefined;
  return { ...by, ...(person.appointedOn === undefined ? {} : { appointed: true as const }) };
}

/** @returns false when another run wrote down more meanwhile. */
async function save(ports: BatchPorts, loaded: LoadedBatch, next: Batch): Promise<boolean> {
  const write = ports.batches.saveWrite(loaded, next);
  if (next.state === 'running') return (await ports.items.transact([write.write])).ok;
  const now = await ports.clock.now();
  const counts = { done: next.done, refused: next.refused.length };
  const decision = {
    audit: [batchTrace('batch.finish', next, counts)] as const,
    agenda: [keptUntil(next.batchId, dayOf(now))],
    effects: [],
  };
  const call = { actor: next.by, now, falseAlarms: [] };
  const writes = [write, ports.batches.endWrite(next)];
  return (await commitDecision(ports, call, ORGANISATION_CHAIN, decision, writes)).ok;
}
