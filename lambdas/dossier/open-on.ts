import type { DossierEntry } from '../../stores/dossiers.ts';

/** The dossiers of somebody's list that are open on this day, each once: a colleague's client between the days of the consent only. */
export function openOn(entries: readonly DossierEntry[], today: string): DossierEntry[] {
  const open = entries.filter(
    ({ startsOn, endsOn }) => (startsOn === undefined || startsOn <= today) && (endsOn === undefined || today < endsOn),
  );
  return [...new Map(open.map((entry) => [entry.dossierId, entry])).values()];
}
