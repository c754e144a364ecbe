import { randomBytes } from 'node:crypto';
import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Policy } from '../../policies/index.ts';
import { AgendaStore } from '../../stores/agenda.ts';
import type { BreachStore } from '../../stores/breaches.ts';
import { CalendarStore } from '../../stores/calendar.ts';
import type { Committer } from '../../stores/commit.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { ItemStore } from '../../stores/items.ts';
import { OutboxStore } from '../../stores/outbox.ts';
import { RightsStore } from '../../stores/rights.ts';
import { RunStore } from '../../stores/runs.ts';
import { registerStores } from '../register/stores.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';

export type AgendaPorts = {
  readonly policy: Policy;
  readonly items: Pick<ItemStore, 'queryDue'>;
  readonly dossiers: Pick<DossierStore, 'load'>;
  readonly complaints: Pick<ComplaintStore, 'load' | 'ofPerson'>;
  readonly rights: Pick<RightsStore, 'load'>;
  readonly breaches: Pick<BreachStore, 'load'>;
  readonly calendar: CalendarStore;
  readonly agenda: Pick<AgendaStore, 'sweptUpTo'>;
  readonly outbox: Pick<OutboxStore, 'left'>;
  readonly runs: Pick<RunStore, 'all' | 'sizes'>;
  readonly committer: Committer;
  /** Random, of an address that nobody guesses. */
  readonly secret: () => string;
};

/** What the routes of the agenda reach. */
export function agendaHttpPorts() {
  const ports = sealedHttpPorts(environment(FUNCTIONS.agendaHttp.variables));
  const { items, vault } = ports;
  return {
    ...ports,
    ...registerStores(items, vault),
    complaints: new ComplaintStore(items, vault),
    rights: new RightsStore(items),
    calendar: new CalendarStore(items),
    agenda: new AgendaStore(items),
    outbox: new OutboxStore(items),
    runs: new RunStore(items),
    secret: () => randomBytes(32).toString('base64url'),
    log: logger('agenda'),
  };
}
