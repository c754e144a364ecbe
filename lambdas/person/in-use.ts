import { isOpenFor } from '../../domain/complaint/complaint.ts';
import type { DossierEntry } from '../../stores/dossiers.ts';
import { PAGE } from '../shared/cursor.ts';
import { every } from '../shared/every.ts';
import type { PeoplePorts } from './ports.ts';

/** Their own dossiers, and those that a consent opened for them. */
export const dossiersOf = ({ dossiers }: PeoplePorts, personId: string): Promise<DossierEntry[]> =>
  every((after) => dossiers.ofPerson(personId, PAGE, after));

export async function hasOpenComplaint({ complaints }: PeoplePorts, personId: string): Promise<boolean> {
  const entries = await every((after) => complaints.ofPerson(personId, PAGE, after));
  const loaded = await Promise.all(entries.map((way) => complaints.at(way)));
  return loaded.some((one) => one !== undefined && isOpenFor(personId, one.complaint));
}

/** Whether anything at all is theirs: then the record is somebody, and cannot become an account of another. */
export async function hasAnything(ports: PeoplePorts, personId: string): Promise<boolean> {
  const found = await Promise.all([
    ports.dossiers.ofPerson(personId, 1).then(({ items }) => items),
    ports.complaints.ofPerson(personId, 1).then(({ items }) => items),
    ports.suggestions.ofPerson(personId),
  ]);
  return found.some((some) => some.length > 0);
}
