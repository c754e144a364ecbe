import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { GuardedWrite } from '../../stores/commit.ts';
import type { NameIndex } from '../../stores/names.ts';

/** A corrected name is found from now on, the old one no more (EK-7.2). */
export async function nameWrites(
  { names }: { readonly names: Pick<NameIndex, 'writes' | 'forgetWrites'> },
  before: Dossier,
  next: Dossier,
): Promise<GuardedWrite<'version-conflict'>[]> {
  const { firstName, lastName } = next.secrets.client;
  const old = before.secrets.client;
  if (old.firstName === firstName && old.lastName === lastName) return [];
  const fresh = await names.writes(next.dossierId, firstName, lastName);
  const kept = new Set(fresh.map((write) => (write.op === 'put' ? `${write.item.pk} ${write.item.sk}` : '')));
  const gone = await names.forgetWrites(next.dossierId);
  const stale = gone.filter((write) => write.op !== 'delete' || !kept.has(`${write.key.pk} ${write.key.sk}`));
  return [...stale, ...fresh].map((write) => ({ write, conflict: 'version-conflict' }));
}
