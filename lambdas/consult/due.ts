import type { consult as feature } from '../../domain/consult/feature.ts';
import { askWhetherHeld } from '../../domain/consult/remind.ts';
import type { Policy } from '../../policies/index.ts';
import type { ConsultStore } from '../../stores/consults.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { liveDossier, stillDue } from '../shared/still-there.ts';

export type DueConsultPorts = SystemPorts & {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly consults: ConsultStore;
};

/** What the agenda asks of a consult: whether it was held, once its day is over. `reference` is the consult. */
export const dueConsults = (ports: DueConsultPorts): DueCommandsOf<typeof feature> => ({
  'consult-open': async (item, today) => {
    const { subject, reference } = item;
    const loaded = await liveDossier(ports, subject);
    const consult = loaded && (await ports.consults.load(subject, reference, loaded.key));
    if (!consult) return 'done';
    const outcome = askWhetherHeld(loaded.dossier, consult, ports.policy, today);
    // It was said meanwhile, or moved: the index is a moment behind.
    if (!outcome.ok || !(await stillDue(item, ports))) return 'done';
    const asLoaded = [ports.dossiers.checkWrite(loaded), ports.consults.checkWrite(consult)];
    const result = await commitBySystem(ports, subject, outcome, asLoaded);
    return result.ok ? 'done' : result.conflict;
  },
});
