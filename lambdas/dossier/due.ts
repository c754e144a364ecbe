import type { AgendaItem } from '../../domain/agenda.ts';
import type { Outcome } from '../../domain/decision.ts';
import { announceDestruction, destroyAtTerm } from '../../domain/dossier/destroy.ts';
import { announcedOf } from '../../domain/dossier/destruction-day.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { dossier as feature } from '../../domain/dossier/feature.ts';
import { remindOfHold } from '../../domain/dossier/hold.ts';
import type { Policy } from '../../policies/index.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { Ids } from '../../stores/outside.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import type { DueCommand, DueCommandsOf } from '../shared/feature.ts';
import { stillDue } from '../shared/still-there.ts';

export type DueDossierPorts = SystemPorts & {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly ids: Ids;
};

/** What the agenda asks of a dossier: destruction on its day, and a look at a hold. */
export const dueDossiers = (ports: DueDossierPorts): DueCommandsOf<typeof feature> => ({
  destruction: (item, today) => onDossier(ports, item, (dossier) => destroyOrAnnounce(ports, dossier, today)),
  'hold-review': (item, today) => onDossier(ports, item, (dossier) => remindOfHold(dossier, today)),
});

/** Nothing is destroyed unannounced: not what was stored before anybody was told, and not what a silent sweep missed. */
const destroyOrAnnounce = ({ policy, ids }: DueDossierPorts, dossier: Dossier, today: string): Outcome<Dossier> =>
  announcedOf(dossier, policy)
    ? destroyAtTerm(dossier, ids.next(), policy, today)
    : announceDestruction(dossier, policy, today);

/** Some weeks before a destruction: who was told already is not told again. */
export function announceDue(ports: DueDossierPorts, item: AgendaItem, today: string): ReturnType<DueCommand> {
  return onDossier(ports, item, (dossier) =>
    announcedOf(dossier, ports.policy) ? undefined : announceDestruction(dossier, ports.policy, today),
  );
}

async function onDossier(
  ports: DueDossierPorts,
  item: AgendaItem,
  decide: (dossier: Dossier) => Outcome<Dossier> | undefined,
): Promise<string> {
  const loaded = await ports.dossiers.load(item.subject);
  // The subject is gone, and its agenda with it: the index is a moment behind.
  if (!loaded) return 'done';
  const outcome = decide(loaded.dossier);
  if (outcome === undefined) return 'done';
  if (!outcome.ok) return (await stillDue(item, ports)) ? outcome.refusal.code : 'done';
  const result = await commitBySystem(ports, item.subject, outcome, [ports.dossiers.saveWrite(loaded, outcome.next)]);
  return result.ok ? 'done' : result.conflict;
}
