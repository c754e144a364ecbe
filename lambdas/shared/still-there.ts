import type { AgendaItem } from '../../domain/agenda.ts';
import type { DossierStore, LoadedDossier } from '../../stores/dossiers.ts';

/** The dossier; undefined when it is gone or being destroyed: what is to do with it is done then. */
export async function liveDossier(
  { dossiers }: { readonly dossiers: Pick<DossierStore, 'load'> },
  dossierId: string,
): Promise<LoadedDossier | undefined> {
  const loaded = await dossiers.load(dossierId);
  return loaded?.dossier.state === 'erasing' ? undefined : loaded;
}

/** The index is a moment behind: an item that was moved or dropped meanwhile asks for nothing. */
export async function stillDue(
  { subject, kind, reference, dueOn }: AgendaItem,
  { dossiers }: { readonly dossiers: Pick<DossierStore, 'agendaOf'> },
): Promise<boolean> {
  const items = await dossiers.agendaOf(subject);
  return items.some((one) => one.kind === kind && one.reference === reference && one.dueOn === dueOn);
}
