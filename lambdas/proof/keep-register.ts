import type { ErasureStore } from '../../stores/erasures.ts';
import type { ItemStore } from '../../stores/items.ts';
import type { Ids } from '../../stores/outside.ts';
import type { SurvivorStore } from '../../stores/survivors.ts';

export type KeepRegisterPorts = {
  readonly items: Pick<ItemStore, 'transact'>;
  readonly erasures: Pick<ErasureStore, 'ledger'>;
  readonly survivors: Pick<SurvivorStore, 'relations' | 'renewWrites'>;
  readonly ids: Ids;
};

/** Lines that are read at once. */
const PAGE = 100;

/**
 * A line of the relation register that an earlier release wrote under the id of its erasure gets an id of its own, and its name a key
 * of its own under that, so that it leads to nothing else. @returns how many lines.
 */
export async function keepRegister(ports: KeepRegisterPorts): Promise<number> {
  const erasures = new Set((await ports.erasures.ledger()).map(({ erasureId }) => erasureId));
  let count = 0;
  let after: string | undefined;
  do {
    const page = await ports.survivors.relations(PAGE, after);
    for (const line of page.items.filter(({ relationId }) => erasures.has(relationId))) {
      const result = await ports.items.transact(await ports.survivors.renewWrites(line, ports.ids.next()));
      count += result.ok ? 1 : 0;
    }
    after = page.next;
  } while (after !== undefined);
  return count;
}
