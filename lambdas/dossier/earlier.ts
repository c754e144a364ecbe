import type { Dossier } from '../../domain/dossier/dossier.ts';
import { referenceTo } from '../../stores/reference-to.ts';
import { PAGE } from '../shared/cursor.ts';
import { mayInDossier, type Request } from '../shared/open-dossier.ts';
import type { DossierPorts } from './ports.ts';

/** The earlier dossier by its number; without it where there is none, or it is not for who asks: that is one answer. */
export async function namedEarlier(ports: DossierPorts, call: Request, number: string, from: string) {
  const dossierId = await ports.dossiers.idOfNumber(number);
  const loaded = dossierId === undefined ? undefined : await ports.dossiers.load(dossierId);
  if (!loaded) return { dossier: undefined, reference: '' };
  const { allow } = await mayInDossier(ports, call, loaded.dossier, 'dossier.read-state');
  return { dossier: allow ? loaded.dossier : undefined, reference: referenceTo(loaded.key, from) };
}

/** The earlier dossier that this one refers to. Nothing when it is destroyed or being destroyed, or not for who asks. */
export async function earlierOf(ports: DossierPorts, call: Request, dossier: Dossier) {
  const found = await referredTo(ports, dossier);
  if (!found) return {};
  const { allow } = await mayInDossier(ports, call, found, 'dossier.read-state');
  return allow ? { follows: { dossierId: found.dossierId, number: found.number } } : {};
}

/** Whichever of the client's dossiers has the key that the reference was made with. */
async function referredTo(
  { dossiers }: Pick<DossierPorts, 'dossiers'>,
  { dossierId, clientId, secrets: { follows } }: Dossier,
): Promise<Dossier | undefined> {
  if (follows === undefined) return undefined;
  let after: string | undefined;
  do {
    const page = await dossiers.ofPerson(clientId, PAGE, after);
    const others = page.items.filter((other) => other.dossierId !== dossierId);
    const loaded = await Promise.all(others.map((other) => dossiers.load(other.dossierId)));
    const found = loaded.find((one) => one && referenceTo(one.key, dossierId) === follows);
    if (found) return found.dossier;
    after = page.next;
  } while (after !== undefined);
  return undefined;
}
