import type { AgendaItem } from '../../domain/agenda.ts';
import type { Decision } from '../../domain/decision.ts';
import type { erasure } from '../../domain/erasure/feature.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { stillDue } from '../shared/still-there.ts';

export type DueErasurePorts = SystemPorts & { readonly dossiers: Pick<DossierStore, 'agendaOf'> };

/** What the agenda asks of a destruction that failed: another try. */
export const dueErasures = (ports: DueErasurePorts): DueCommandsOf<typeof erasure> => ({
  'erasure-retry': (item) => eraseAgain(ports, item),
  'erasure-look': (item) => lookAgain(ports, item),
});

/** Checks the agenda item and not the dossier, which cannot be read after its key was destroyed. */
async function eraseAgain(ports: DueErasurePorts, item: AgendaItem): Promise<string> {
  if (!(await stillDue(item, ports))) return 'done';
  const result = await commitBySystem(ports, item.subject, restart(item));
  return result.ok ? 'done' : result.conflict;
}

/** `reference` is the erasure's id: an execution that stopped is started again under a new name of the same case. */
const restart = ({
  subject,
  reference,
  dueOn,
}: AgendaItem): Pick<Decision<unknown>, 'audit' | 'agenda' | 'effects'> => ({
  audit: [
    {
      act: 'destroy',
      action: 'erasure.restart',
      rules: ['retention.destroyed-at-term'],
      facts: { erasure: reference },
    },
  ],
  agenda: [{ op: 'drop', subject, kind: 'erasure-retry', reference }],
  effects: [
    {
      type: 'start-execution',
      machine: 'erasure',
      name: `${reference}-${dueOn}`,
      input: { erasureId: reference, dossierId: subject },
    },
  ],
});

/**
 * A copy, or a record, that was under way when the erasure looked for the last time may have landed since. Every step may run again,
 * so the second look is the whole erasure once more: what it finds goes, and what is done stays as it was certified.
 */
async function lookAgain(ports: DueErasurePorts, item: AgendaItem): Promise<string> {
  if (!(await stillDue(item, ports))) return 'done';
  const { subject: erasureId, reference: dossierId } = item;
  const result = await commitBySystem(ports, dossierId, {
    audit: [
      { act: 'destroy', action: 'erasure.look-again', rules: ['erasure.complete'], facts: { erasure: erasureId } },
    ],
    agenda: [{ op: 'drop', subject: erasureId, kind: 'erasure-look', reference: dossierId }],
    effects: [
      { type: 'start-execution', machine: 'erasure', name: `${erasureId}-look`, input: { erasureId, dossierId } },
    ],
  });
  return result.ok ? 'done' : result.conflict;
}
