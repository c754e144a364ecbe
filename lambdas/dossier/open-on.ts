import type { DossierEntry } from '../../stores/dossiers.ts';

/** Of somebody's list: a colleague's client is on it between the days of the consent only, and once. */
export function openOn(entries: readonly DossierEntry[], today: string): DossierEntry[] {
  const open = entries.filter(
    ({ startsOn, endsOn }) => (startsOn === undefined || startsOn <= today) && (endsOn === undefined || today < endsOn),
  );
  return [...new Map(open.map((entry) => [entry.dossierId, entry])).values()];
}
