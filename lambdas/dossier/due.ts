import type { AgendaItem } from '../../domain/agenda.ts';
import type { Outcome } from '../../domain/decision.ts';
import { announceDestruction, destroyAtTerm } from '../../domain/dossier/destroy.ts';
import { announcedOf } from '../../domain/dossier/destruction-day.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { erasureOf } from '../../domain/dossier/due-day.ts';
import type { dossier as feature } from '../../domain/dossier/feature.ts';
import { remindOfHold } from '../../domain/dossier/hold.ts';
import type { Ids } from '../../stores/outside.ts';
import type { DueRightsPorts } from '../rights/due-ports.ts';
import { eraseOnItsDay } from '../rights/erasure-due.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import type { DueCommand, DueCommandsOf } from '../shared/feature.ts';
import { stillDue } from '../shared/still-there.ts';

export type DueDossierPorts = SystemPorts & DueRightsPorts & { readonly ids: Ids };

/** What the agenda asks of a dossier: destruction on its day, and a look at a hold. */
export const dueDossiers = (ports: DueDossierPorts): DueCommandsOf<typeof feature> => ({
  destruction: (item, today) => destroyOnItsDay(ports, item, today),
  'hold-review': (item, today) => onDossier(ports, item, (dossier) => remindOfHold(dossier, today)),
});

/** At the end of the term, or since somebody registered for the client that everything has to go: then their request goes on. */
async function destroyOnItsDay(ports: DueDossierPorts, item: AgendaItem, today: string): Promise<string> {
  const dossier = (await ports.dossiers.load(item.subject))?.dossier;
  const erasure = dossier && erasureOf(dossier);
  const told = dossier && announcedOf(dossier, ports.policy);
  if (erasure && told && told.on <= today) return eraseOnItsDay(ports, item, erasure.requestId);
  return onDossier(ports, item, (one) => destroyOrAnnounce(ports, one, today));
}

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
