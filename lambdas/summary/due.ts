import type { summary as feature } from '../../domain/summary/feature.ts';
import { remindOfSummary } from '../../domain/summary/remind.ts';
import type { Policy } from '../../policies/index.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { SummaryStore } from '../../stores/summaries.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { liveDossier, stillDue } from '../shared/still-there.ts';

export type DueSummaryPorts = SystemPorts & {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly summaries: SummaryStore;
};

/** What the agenda asks of a summary: its client is reminded after days of silence. `reference` is the summary. */
export const dueSummaries = (ports: DueSummaryPorts): DueCommandsOf<typeof feature> => ({
  'summary-silence': async (item, today) => {
    const { subject, reference } = item;
    const loaded = await liveDossier(ports, subject);
    const summary = loaded && (await ports.summaries.load(subject, reference, loaded.key));
    if (!summary) return 'done';
    const outcome = remindOfSummary(loaded.dossier, summary, ports.policy, today);
    // It was answered meanwhile, or corrected: the index is a moment behind.
    if (!outcome.ok || !(await stillDue(item, ports))) return 'done';
    const asLoaded = [ports.dossiers.checkWrite(loaded), ports.summaries.saveWrite(summary, outcome.next, loaded.key)];
    const result = await commitBySystem(ports, subject, outcome, asLoaded);
    return result.ok ? 'done' : result.conflict;
  },
});
