import type { AgendaItem } from '../../domain/agenda.ts';
import type { DossierStore } from '../../stores/dossiers.ts';

/** The index is a moment behind: an item that was moved or dropped meanwhile asks for nothing. */
export async function stillDue(
  { subject, kind, reference, dueOn }: AgendaItem,
  { dossiers }: { readonly dossiers: Pick<DossierStore, 'agendaOf'> },
): Promise<boolean> {
  const items = await dossiers.agendaOf(subject);
  return items.some((one) => one.kind === kind && one.reference === reference && one.dueOn === dueOn);
}
