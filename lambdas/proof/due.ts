import type { AgendaItem } from '../../domain/agenda.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { addDays } from '../../domain/calendar.ts';
import type { proof } from '../../domain/proof/feature.ts';
import { openItemOf } from '../../domain/proof/left-paper.ts';
import type { Policy } from '../../policies/index.ts';
import { onAgenda } from '../../stores/agenda.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { stillDue } from '../shared/still-there.ts';

export type DueProofPorts = SystemPorts & {
  readonly policy: Pick<Policy, 'paper'>;
  readonly dossiers: Pick<DossierStore, 'agendaOf'>;
};

/** What the agenda asks of the log: the chain of a dossier that was destroyed goes too, at its own term. */
export const dueProof = (ports: DueProofPorts): DueCommandsOf<typeof proof> => ({
  'chain-end': (item, today) => endChain(ports, item, today),
  // It stays where it is for everyone to see, until the owner says that it was done.
  'left-paper': async () => 'done',
  'left-paper-late': (item, today) => askForPaper(ports, item, today),
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

/** Nobody said yet that the paper of a destroyed dossier is gone: the owner is told, and again as long as that is so (RIO-6.2, EK-4.1). */
async function askForPaper(ports: DueProofPorts, item: AgendaItem, today: string): Promise<string> {
  if (!(await stillDue(item, ports))) return 'done';
  const { reference: certificate } = item;
  const result = await commitBySystem(
    ports,
    ORGANISATION_CHAIN,
    {
      audit: [{ act: 'keep', action: 'certificate.paper-late', rules: ['paper.destroyed'], facts: { certificate } }],
      agenda: [{ op: 'put', item: { ...item, dueOn: addDays(today, ports.policy.paper.lateDays) } }],
      effects: [{ type: 'notify', notice: 'left-paper-late', recipient: { to: 'owner' }, facts: { certificate } }],
    },
    // What the owner confirms meanwhile is not asked for any more.
    [{ write: onAgenda(openItemOf(item)), conflict: 'changed' }],
  );
  return result.ok ? 'done' : result.conflict;
}
