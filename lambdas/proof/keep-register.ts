import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { dayOf } from '../../domain/calendar.ts';
import { forgottenName, nameEndOf } from '../../domain/proof/relation-name.ts';
import type { Policy } from '../../policies/index.ts';
import type { ErasureStore } from '../../stores/erasures.ts';
import type { ItemStore } from '../../stores/items.ts';
import type { Ids } from '../../stores/outside.ts';
import type { RelationLine, SurvivorStore } from '../../stores/survivors.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';

export type KeepRegisterPorts = SystemPorts & {
  readonly policy: Pick<Policy, 'survivors'>;
  readonly items: Pick<ItemStore, 'transact'>;
  readonly erasures: Pick<ErasureStore, 'ledger'>;
  readonly survivors: Pick<SurvivorStore, 'relations' | 'renewWrites' | 'namelessWrites'>;
  readonly ids: Ids;
};

/** Lines that are read at once. */
const PAGE = 100;

export type Kept = {
  /** Lines of an earlier release that got an id of their own. */
  readonly renewed: number;
  /** Lines whose name went at the end of its term. */
  readonly forgotten: number;
};

/** Goes through the relation register: whose name is kept no longer, and what an earlier release wrote under the id of its erasure. */
export async function keepRegister(ports: KeepRegisterPorts): Promise<Kept> {
  const erasures = new Set((await ports.erasures.ledger()).map(({ erasureId }) => erasureId));
  const today = dayOf(await ports.clock.now());
  let [renewed, forgotten] = [0, 0];
  let after: string | undefined;
  do {
    const page = await ports.survivors.relations(PAGE, after);
    for (const line of page.items) {
      const end = nameEndOf(line, ports.policy);
      if (end !== undefined && end <= today) forgotten += await forget(ports, line);
      else if (erasures.has(line.relationId)) renewed += await renew(ports, line);
    }
    after = page.next;
  } while (after !== undefined);
  return { renewed, forgotten };
}

/** The name goes with its key, so from the backups too; the line stays, and a trace that leads to nobody (RIO-6.4). */
async function forget(ports: KeepRegisterPorts, line: RelationLine): Promise<number> {
  const writes = ports.survivors.namelessWrites(line).map((write) => ({ write, conflict: 'changed' }) as const);
  const decision = { audit: [forgottenName(line)] as const, agenda: [], effects: [] };
  const result = await commitBySystem(ports, ORGANISATION_CHAIN, decision, writes);
  return result.ok ? 1 : 0;
}

/** An id of its own, and its name under a key of its own, so that it leads to nothing else. */
async function renew(ports: KeepRegisterPorts, line: RelationLine): Promise<number> {
  const result = await ports.items.transact(await ports.survivors.renewWrites(line, ports.ids.next()));
  return result.ok ? 1 : 0;
}
