import type { AgendaItem } from '../../domain/agenda.ts';
import { type Consult, placeOf } from '../../domain/consult/consult.ts';
import type { Opened } from '../shared/open-dossier.ts';
import type { DossierPorts } from './ports.ts';

/** More of them are in the register of the dossier. */
const MOST = 20;

/** The consults of a dossier of which the agenda says that they are planned, the first day first. */
export async function plannedConsults(
  { consults }: Pick<DossierPorts, 'consults'>,
  { dossier: { dossierId }, key }: Opened,
  agenda: readonly AgendaItem[],
): Promise<Consult[]> {
  const planned = agenda.filter(({ kind }) => kind === 'consult-open').slice(0, MOST);
  const found = await Promise.all(planned.map(({ reference }) => consults.load(dossierId, reference, key)));
  return found
    .flatMap((consult) => (consult ? [consult] : []))
    .toSorted((one, other) => placeOf(one).localeCompare(placeOf(other)));
}

/** When and where: what somebody has to know to be there. */
export function whenAndWhere({ consultId, day, time, format, minutes, secrets }: Consult) {
  const { place } = secrets;
  return { consultId, day, time, format, minutes, ...(place === undefined ? {} : { place }) };
}
