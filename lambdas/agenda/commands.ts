import type { AgendaItem } from '../../domain/agenda.ts';
import { addDays } from '../../domain/calendar.ts';
import type { AgendaKind } from '../../domain/catalogue.ts';
import type { Decision, Outcome } from '../../domain/decision.ts';
import { destroyAtTerm } from '../../domain/dossier/destroy.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { remindOfHold } from '../../domain/dossier/hold.ts';
import type { GuardedWrite } from '../../stores/commit.ts';
import { type DueComplaintPorts, dueComplaints } from '../complaint/due.ts';
import { type DueConsentPorts, dueConsents } from '../consent/due.ts';
import { type DueRegisterPorts, dueRegisters } from '../register/due.ts';
import { type DueRightsPorts, dueRights } from '../rights/due.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { stillDue } from '../shared/still-due.ts';

/** One command for each kind of item. `done` also when there is nothing to do any more. */
export type DueCommands = { readonly [K in AgendaKind]: (item: AgendaItem, today: string) => Promise<string> };

export type DuePorts = DueConsentPorts & DueComplaintPorts & DueRightsPorts & DueRegisterPorts;

/** What the agenda asks of a dossier: destruction on its day, a look at a hold, another try at moving documents. */
export const dueCommands = (ports: DuePorts): DueCommands => ({
  destruction: (item, today) =>
    onDossier(item, ports, (dossier) => destroyAtTerm(dossier, ports.ids.next(), ports.policy, today)),
  'hold-review': (item, today) => onDossier(item, ports, (dossier) => remindOfHold(dossier, today)),
  relocation: (item, today) => relocateAgain(item, ports, today),
  'erasure-retry': (item) => eraseAgain(item, ports),
  ...dueConsents(ports),
  ...dueRights(ports),
  ...dueComplaints(ports),
  ...dueRegisters(ports),
});

async function onDossier(
  item: AgendaItem,
  ports: DuePorts,
  decide: (dossier: Dossier) => Outcome<Dossier>,
): Promise<string> {
  const loaded = await ports.dossiers.load(item.subject);
  // The subject is gone, and its agenda with it: the index is a moment behind.
  if (!loaded) return 'done';
  const outcome = decide(loaded.dossier);
  if (!outcome.ok) return (await stillDue(item, ports)) ? outcome.refusal.code : 'done';
  return carriedOut(ports, item.subject, outcome, [ports.dossiers.saveWrite(loaded, outcome.next)]);
}

type Kept = Pick<Decision<Dossier>, 'audit' | 'agenda' | 'effects'>;

/** Its work looks at what is left to move. The item waits for the next day meanwhile: the sweep never looks behind itself. */
async function relocateAgain(item: AgendaItem, ports: DuePorts, today: string): Promise<string> {
  const loaded = await ports.dossiers.load(item.subject);
  if (!loaded || loaded.dossier.state === 'erasing' || !(await stillDue(item, ports))) return 'done';
  const kept: Kept = {
    audit: [{ act: 'order', action: 'documents.relocate', articles: ['RIO-6.3'] }],
    agenda: [{ op: 'put', item: { ...item, dueOn: addDays(today, 1) } }],
    effects: [{ type: 'event', event: 'RelocateDocuments', detail: { dossierId: item.subject } }],
  };
  return carriedOut(ports, item.subject, kept, [ports.dossiers.checkWrite(loaded)]);
}

/** Asks for the item and not for the dossier: after its key was destroyed there is no dossier that can be read. */
async function eraseAgain(item: AgendaItem, ports: DuePorts): Promise<string> {
  return (await stillDue(item, ports)) ? carriedOut(ports, item.subject, restart(item)) : 'done';
}

/** `reference` is the erasure's id: an execution that stopped is started again under a new name of the same case. */
const restart = ({ subject, reference, dueOn }: AgendaItem): Kept => ({
  audit: [{ act: 'destroy', action: 'erasure.restart', articles: ['RIO-6.3'], facts: { erasure: reference } }],
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

async function carriedOut(
  ports: DuePorts,
  dossierId: string,
  decision: Kept,
  writes: readonly GuardedWrite<'version-conflict'>[] = [],
): Promise<string> {
  const result = await commitBySystem(ports, dossierId, decision, writes);
  return result.ok ? 'done' : result.conflict;
}
