import type { Temporal } from 'temporal-polyfill';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import type { Effect } from '../../domain/effect.ts';
import type { ErasureCase } from '../../domain/erasure/erasure-case.ts';
import { RESTORED, restoredTrace } from '../../domain/proof/restored.ts';
import { commitBySystem, type SystemPorts } from '../../lambdas/shared/commit-by-system.ts';
import type { AuditStore } from '../../stores/audit.ts';
import type { ItemStore } from '../../stores/items.ts';
import { outboxWrite } from '../../stores/outbox.ts';
import type { ConsentSeen } from './survey.ts';

export type TellPorts = SystemPorts & {
  readonly items: ItemStore;
  readonly audit: Pick<AuditStore, 'list'>;
};

export type ToTell = {
  /** The moment that was gone back to. */
  readonly to: Temporal.Instant;
  readonly links: number;
  /** Consents that wait, and until which day. */
  readonly waiting: readonly ConsentSeen[];
  readonly opensOn: string;
  readonly goOn: readonly Pick<ErasureCase, 'erasureId' | 'dossierId'>[];
  readonly toClear: readonly string[];
};

/** Links of the practice's chain that are looked through for what an earlier run said. */
const LOOKED_BACK = 100;

/** Whether an earlier run brought the practice back to this moment and told of it: to do it again would undo what was done since. */
export async function wasRestored({ audit }: Pick<TellPorts, 'audit'>, moment: Temporal.Instant): Promise<boolean> {
  const to = moment.toString({ smallestUnit: 'second' });
  const last = await audit.list(ORGANISATION_CHAIN, LOOKED_BACK, undefined, 'last');
  return last.items.some(({ action, facts }) => action === RESTORED && facts.to === to);
}

/**
 * Puts what is to happen after the opening into the outbox, and records that the practice was brought back: the mails of whom it concerns,
 * the erasures that go on, the places to clear. An entry has its name from the moment, so twice is once.
 */
export async function tellOfRestore(ports: TellPorts, told: ToTell): Promise<void> {
  const to = told.to.toString({ smallestUnit: 'second' });
  if (await wasRestored(ports, told.to)) return;
  const now = await ports.clock.now();
  const hours = hoursOf(told.to, now);
  for (const [id, effect] of afterwards(told, to, hours)) {
    // One that is there was put there by a run that was killed.
    await ports.items.transact([outboxWrite(id, effect, now)]);
  }
  const effects: Effect[] = [
    {
      type: 'notify',
      notice: 'practice-restored',
      recipient: { to: 'owner' },
      facts: { ...hours, consents: String(told.waiting.length), opensOn: told.opensOn },
    },
  ];
  const draft = restoredTrace({ to, links: told.links, consents: told.waiting.length });
  const result = await commitBySystem(ports, ORGANISATION_CHAIN, { audit: [draft], agenda: [], effects }, [], now);
  if (!result.ok) throw new Error('The chain of the practice is contended: is it closed?');
}

function* afterwards(told: ToTell, to: string, hours: Hours): Generator<readonly [id: string, effect: Effect]> {
  for (const { erasureId, dossierId } of told.goOn) {
    const name = `${erasureId}-${to.replaceAll(/\D/g, '')}`;
    const input = { erasureId, dossierId };
    yield [`restored-${to}-${erasureId}`, { type: 'start-execution', machine: 'erasure', name, input }];
  }
  for (const dossierId of told.toClear) {
    const detail = { dossierId };
    yield [`restored-${to}-${dossierId}`, { type: 'event', event: 'RelocateDocuments', detail }];
  }
  const clients = new Map(told.waiting.map(({ clientId, dossierId }) => [clientId, dossierId]));
  for (const [personId, dossierId] of clients) {
    const facts = { ...hours, dossier: dossierId, opensOn: told.opensOn };
    const recipient = { to: 'person', personId } as const;
    yield [`restored-${to}-${personId}`, { type: 'notify', notice: 'consents-wait', recipient, facts }];
  }
}

type Hours = { readonly from: string; readonly until: string };
const hoursOf = (to: Temporal.Instant, now: Temporal.Instant): Hours => ({
  from: to.toString({ smallestUnit: 'minute' }),
  until: now.toString({ smallestUnit: 'minute' }),
});
