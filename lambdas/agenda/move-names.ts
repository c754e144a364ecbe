import type { DossierStore } from '../../stores/dossiers.ts';
import type { ItemStore } from '../../stores/items.ts';
import type { NameIndex } from '../../stores/names.ts';
import type { Clock } from '../../stores/outside.ts';

export type MoveNamesPorts = {
  readonly names: Pick<NameIndex, 'allRenewed' | 'setAllRenewed' | 'renewWrites'>;
  readonly dossiers: Pick<DossierStore, 'register' | 'load' | 'checkWrite'>;
  readonly items: Pick<ItemStore, 'transact'>;
  readonly clock: Clock;
};

/** Dossiers that are read at once. */
const DOSSIERS = 100;

/**
 * Names lay in the vault before they had a table of their own, and were hashed in another form before case was folded by Unicode. Each
 * dossier's is hashed anew in one transaction, which holds only while the dossier is as it was: a name that is changed meanwhile is the
 * present one. Once all are in the present form, this reads one item and no more.
 * @returns how many dossiers had another.
 */
export async function moveNames(ports: MoveNamesPorts): Promise<number> {
  const { names, dossiers, items, clock } = ports;
  if (await names.allRenewed()) return 0;
  let moved = 0;
  let left = false;
  let after: string | undefined;
  do {
    const page = await dossiers.register(DOSSIERS, after);
    for (const { dossierId } of page.items) {
      const loaded = await dossiers.load(dossierId);
      // One whose key is gone is being erased, and its names go with it.
      if (!loaded) continue;
      const { firstName, lastName } = loaded.dossier.secrets.client;
      const writes = await names.renewWrites(dossierId, firstName, lastName);
      if (writes.length === 0) continue;
      const { ok } = await items.transact([...writes, dossiers.checkWrite(loaded).write]);
      moved += ok ? 1 : 0;
      left ||= !ok;
    }
    after = page.next;
  } while (after !== undefined);
  if (!left) await names.setAllRenewed((await clock.now()).toString({ fractionalSecondDigits: 3 }));
  return moved;
}
