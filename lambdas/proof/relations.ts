import type { proofOperations } from '../../contracts/proof/operations.ts';
import { countRelations } from '../../domain/proof/relation-figures.ts';
import type { Policy } from '../../policies/index.ts';
import type { PeopleStore } from '../../stores/people.ts';
import type { SurvivorStore } from '../../stores/survivors.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { mayInPractice } from '../shared/open-dossier.ts';

export type RelationPorts = {
  readonly policy: Pick<Policy, 'survivors'>;
  readonly survivors: Pick<SurvivorStore, 'relations' | 'relationCounts'>;
  readonly people: Pick<PeopleStore, 'principal'>;
};

type Operations = typeof proofOperations;
type Line = { readonly principalId?: string };

export async function listRelations(
  ports: RelationPorts,
  { actor, query }: Call<Operations['listRelations']>,
): Promise<Reply<Operations['listRelations']>> {
  const denied = mayInPractice(actor, 'relation.read');
  if (denied) return denied;
  const page = await ports.survivors.relations(query.limit ?? PAGE, fromCursor(query.cursor));
  const principalOf = await principalsOf(ports, page.items);
  const items = page.items.map(({ principalId, clientName, service, year }) => ({
    ...principalOf(principalId),
    ...(clientName === undefined ? {} : { clientName }),
    service,
    year,
  }));
  return { ok: true, body: { items, ...toCursor(page.next) } };
}

/** Numbers without a name of a client, of before and after a name went; with the term of the names (RIO-6.4). */
export async function getRelationFigures(
  ports: RelationPorts,
  { actor }: Call<Operations['getRelationFigures']>,
): Promise<Reply<Operations['getRelationFigures']>> {
  const denied = mayInPractice(actor, 'relation.read');
  if (denied) return denied;
  const counted = countRelations(await ports.survivors.relationCounts());
  const principalOf = await principalsOf(ports, counted);
  const groups = counted.map(({ principalId, ...group }) => ({ ...principalOf(principalId), ...group }));
  const nameYears = ports.policy.survivors.relationRegister?.nameYears;
  return { ok: true, body: { ...(nameYears === undefined ? {} : { nameYears }), groups } };
}

async function principalsOf({ people }: RelationPorts, lines: readonly Line[]) {
  const ids = new Set(lines.flatMap(({ principalId }) => (principalId === undefined ? [] : [principalId])));
  const named = [...ids].map(async (id) => [id, (await people.principal(id))?.name] as const);
  const names = new Map(await Promise.all(named));
  return (principalId: string | undefined) => {
    const principalName = principalId === undefined ? undefined : names.get(principalId);
    return {
      ...(principalId === undefined ? {} : { principalId }),
      ...(principalName === undefined ? {} : { principalName }),
    };
  };
}
