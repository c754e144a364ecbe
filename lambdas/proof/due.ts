import type { AgendaItem } from '../../domain/agenda.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { addDays } from '../../domain/calendar.ts';
import type { proof } from '../../domain/proof/feature.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { stillDue } from '../shared/still-there.ts';

export type DueProofPorts = SystemPorts & { readonly dossiers: Pick<DossierStore, 'agendaOf'> };

/** What the agenda asks of the log: the chain of a dossier that was destroyed goes too, at its own term. */
export const dueProof = (ports: DueProofPorts): DueCommandsOf<typeof proof> => ({
  'chain-end': (item, today) => endChain(ports, item, today),
});

/** The item waits for the next day, and goes with the chain. */
async function endChain(ports: DueProofPorts, item: AgendaItem, today: string): Promise<string> {
  if (!(await stillDue(item, ports))) return 'done';
  const result = await commitBySystem(ports, ORGANISATION_CHAIN, {
    audit: [{ act: 'order', action: 'chain.end', rules: ['retention.storage-limitation'] }],
    agenda: [{ op: 'put', item: { ...item, dueOn: addDays(today, 1) } }],
    effects: [{ type: 'event', event: 'EndChain', detail: { erasureId: item.subject } }],
  });
  return result.ok ? 'done' : result.conflict;
}
