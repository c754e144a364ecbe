import type * as z from 'zod';
import type { endChainRequested } from '../../contracts/events.ts';
import { type AgendaChange, putOn } from '../../domain/agenda.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { ErasureCase } from '../../domain/erasure/erasure-case.ts';
import { chainEndItem, chainEndOf, destroyedChain, digestOf } from '../../domain/proof/destroyed-chain.ts';
import type { Policy } from '../../policies/index.ts';
import { agendaWrite } from '../../stores/agenda.ts';
import type { AuditStore } from '../../stores/audit.ts';
import type { ErasureStore } from '../../stores/erasures.ts';
import type { ItemStore } from '../../stores/items.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import { type KeepRegisterPorts, type Kept, keepRegister } from './keep-register.ts';
import { sha256 } from './sha256.ts';

export type EndChainPorts = SystemPorts &
  KeepRegisterPorts & {
    readonly policy: Policy;
    readonly items: ItemStore;
    readonly audit: Pick<AuditStore, 'head' | 'destroy'>;
    readonly erasures: ErasureStore;
  };

type Ended = { readonly outcome: 'ended' | 'gone' | 'later' };

/** Ends the chain that an event is about; from the schedule, sees to it that each chain has its end on the agenda. */
export async function endChains(
  ports: EndChainPorts,
  event: z.output<ReturnType<typeof endChainRequested>>,
): Promise<Ended | (Kept & { readonly scheduled: number })> {
  if ('detail' in event && event['detail-type'] === 'EndChain') return endChain(ports, event.detail.erasureId);
  return { scheduled: await scheduleEnds(ports), ...(await keepRegister(ports)) };
}

const drop = (erasureId: string): AgendaChange => {
  const { subject, kind, reference } = chainEndItem(erasureId, '');
  return { op: 'drop', subject, kind, reference };
};

/**
 * Destroys the chain of a dossier that was destroyed, when its term is over, and then the case of the erasure, which named the
 * dossier. The trace comes first: from there on nobody misses the links. Killed anywhere, it is done again.
 */
async function endChain(ports: EndChainPorts, erasureId: string): Promise<Ended> {
  const erasure = await ports.erasures.load(erasureId);
  if (!erasure) {
    await ports.items.transact([agendaWrite(drop(erasureId))]);
    return { outcome: 'gone' };
  }
  const end = chainEndOf(erasure, ports.policy);
  if (end === undefined || end > dayOf(await ports.clock.now())) return { outcome: 'later' };
  const traced = erasure.chainEnded ? erasure : await trace(ports, erasure);
  await ports.audit.destroy(erasure.dossierId);
  const result = await ports.items.transact([ports.erasures.removeWrite(traced), agendaWrite(drop(erasureId))]);
  if (!result.ok) throw new Error('The erasure was changed by another run');
  return { outcome: 'ended' };
}

async function trace(ports: EndChainPorts, erasure: ErasureCase): Promise<ErasureCase> {
  const head = await ports.audit.head(erasure.dossierId);
  const next: ErasureCase = { ...erasure, chainEnded: true };
  const draft = destroyedChain(digestOf(erasure.dossierId, sha256), head?.seq ?? 0);
  const write = { write: ports.erasures.saveWrite(next), conflict: 'changed' } as const;
  const result = await commitBySystem(ports, ORGANISATION_CHAIN, { audit: [draft], agenda: [], effects: [] }, [write]);
  if (!result.ok) throw new Error('The erasure was changed by another run');
  return { ...next, version: next.version + 1 };
}

/** Those of before have none, and a policy can have changed. @returns how many were put or moved. */
async function scheduleEnds(ports: EndChainPorts): Promise<number> {
  let count = 0;
  for (const erasure of await ports.erasures.ledger()) {
    const end = chainEndOf(erasure, ports.policy);
    if (end === undefined || end === erasure.chainEndsOn) continue;
    const put = putOn(chainEndItem(erasure.erasureId, end), dayOf(await ports.clock.now()));
    const saved = await ports.erasures.save({ ...erasure, chainEndsOn: end }, [agendaWrite(put)]);
    count += saved ? 1 : 0;
  }
  return count;
}
