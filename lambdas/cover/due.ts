import type { AgendaItem } from '../../domain/agenda.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { batchTrace, carryOn, dropBatch } from '../../domain/cover/batch.ts';
import type { cover } from '../../domain/cover/feature.ts';
import type { BatchStore } from '../../stores/batches.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import { guarded } from '../../stores/writes.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { stillDue } from '../shared/still-there.ts';

export type DueCoverPorts = SystemPorts & {
  readonly dossiers: Pick<DossierStore, 'agendaOf'>;
  readonly batches: BatchStore;
};

/** What the agenda asks of batches: to go on with one that stopped half way, and to forget one that is done. */
export const dueCovers = (ports: DueCoverPorts): DueCommandsOf<typeof cover> => ({
  batch: (item, today) => dueBatch(ports, item, today),
});

async function dueBatch(ports: DueCoverPorts, item: AgendaItem, today: string): Promise<string> {
  const { subject } = item;
  if (!(await stillDue(item, ports))) return 'done';
  const loaded = await ports.batches.load(subject);
  if (!loaded) return 'done';
  const { batch } = loaded;
  const running = batch.state === 'running';
  const decision = running
    ? {
        audit: [batchTrace('batch.continue', batch, { left: batch.left.length })] as const,
        // The item stays on today, so that the sweep asks again in an hour. Two runs at once do no harm.
        ...carryOn(subject, today),
      }
    : {
        audit: [batchTrace('batch.forget', batch, {})] as const,
        agenda: [dropBatch(subject)],
        effects: [],
      };
  const writes = running ? [] : ports.batches.removeWrites(loaded).map(guarded);
  const result = await commitBySystem(ports, ORGANISATION_CHAIN, decision, writes);
  return result.ok ? 'done' : result.conflict;
}
