import type { AgendaItem } from '../../domain/agenda.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { paper } from '../../domain/paper/feature.ts';
import { askBack, paperIsLate, remindOfPaper } from '../../domain/paper/watch.ts';
import type { Policy } from '../../policies/index.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { PaperStore } from '../../stores/paper.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { liveDossier, stillDue } from '../shared/still-there.ts';

export type DuePaperPorts = SystemPorts & {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly papers: Pick<PaperStore, 'load'>;
};

/** What the agenda asks of paper: back under lock after a consult, and destroyed in time. */
export const duePaper = (ports: DuePaperPorts): DueCommandsOf<typeof paper> => ({
  'paper-return': (item, today) => askBackCopy(ports, item, today),
  'paper-reminder': (item) => onDossier(ports, item, remindOfPaper),
  // It stays where it is for everyone to see, until the coach says that it was done.
  'paper-destruction': async () => 'done',
  'paper-late': (item, today) => onDossier(ports, item, (dossier) => paperIsLate(dossier, ports.policy, today)),
});

async function askBackCopy(ports: DuePaperPorts, item: AgendaItem, today: string): Promise<string> {
  const loaded = await liveDossier(ports, item.subject);
  const copy = loaded && (await ports.papers.load(item.subject, item.reference, loaded.key));
  if (!loaded || !copy) return 'done';
  const outcome = askBack(loaded.dossier, copy, today);
  return outcome.ok ? commit(ports, item, outcome, loaded) : whenRefused(ports, item, outcome.refusal.code);
}

async function onDossier(
  ports: DuePaperPorts,
  item: AgendaItem,
  decide: (dossier: Dossier) => Outcome<Dossier>,
): Promise<string> {
  const loaded = await liveDossier(ports, item.subject);
  if (!loaded) return 'done';
  const outcome = decide(loaded.dossier);
  return outcome.ok ? commit(ports, item, outcome, loaded) : whenRefused(ports, item, outcome.refusal.code);
}

/** Only while the item is as it was found: what was moved or dropped meanwhile asks for nothing. */
async function commit(
  ports: DuePaperPorts,
  item: AgendaItem,
  outcome: Extract<Outcome<unknown>, { readonly ok: true }>,
  loaded: NonNullable<Awaited<ReturnType<typeof liveDossier>>>,
): Promise<string> {
  if (!(await stillDue(item, ports))) return 'done';
  const result = await commitBySystem(ports, item.subject, outcome, [ports.dossiers.checkWrite(loaded)]);
  return result.ok ? 'done' : result.conflict;
}

const whenRefused = async (ports: DuePaperPorts, item: AgendaItem, code: string): Promise<string> =>
  (await stillDue(item, ports)) ? code : 'done';
