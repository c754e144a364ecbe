import type { TimeSheetQuery } from '../../contracts/consult/requests.ts';
import { addYears } from '../../domain/calendar.ts';
import type { DossierParties, DossierStore } from '../../stores/dossiers.ts';
import { every, inParts } from '../shared/every.ts';

/** What is read at once. */
const PAGE = 100;
/** The end of a trajectory may be put right later, and no further than this: work after it stays where it was recorded. */
const SLACK_YEARS = 1;

/**
 * The dossiers of a coach, or of a principal, that can have time in a period. Whether somebody may read it is asked of each when
 * it is opened.
 * @param coach whose dossiers only; without it, all of the practice
 */
export async function dossiersWithTime(
  dossiers: DossierStore,
  coach: string | undefined,
  { principal, from }: Pick<TimeSheetQuery, 'principal' | 'from'>,
): Promise<string[]> {
  const entries = await every((after) =>
    coach === undefined ? dossiers.register(PAGE, after) : dossiers.ofPerson(coach, PAGE, after),
  );
  const ids = [...new Set(entries.map(({ dossierId }) => dossierId))];
  const since = addYears(from, -SLACK_YEARS);
  const isOf = ({ coachId, principalId, endedOn }: DossierParties): boolean =>
    (coach === undefined || coachId === coach) &&
    (principal === undefined || principalId === principal) &&
    (endedOn === undefined || endedOn >= since);
  const found = await inParts(ids, PAGE, async (dossierId) => ({
    dossierId,
    parties: await dossiers.parties(dossierId),
  }));
  return found.flatMap(({ dossierId, parties }) => (parties && isOf(parties) ? [dossierId] : []));
}
