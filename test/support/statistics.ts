import { Temporal } from 'temporal-polyfill';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Practice } from './practice.ts';

/** Two years that were counted, as large as a small practice has them. */
export async function counted(one: Practice): Promise<void> {
  const [service = { id: '' }] = one.policy.services;
  const groups = [
    { service: service.id, outcome: 'work', count: 9 },
    { service: service.id, outcome: 'stopped', duration: 'longer', count: 7 },
    { count: 8 },
  ];
  let before: number | undefined;
  for (const year of [2024, 2025]) {
    await one.items.transact(one.statistics.countWrites({ year, groups }, before).map(({ write }) => write));
    before = year;
  }
}

/** Dossiers in the tables as they lie there, each as the test says. @returns their ids */
export async function stored(one: Practice, dossiers: readonly Partial<Dossier>[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [place, more] of dossiers.entries()) {
    const dossierId = one.ids.next();
    const dossier: Dossier = {
      dossierId,
      number: `2024-${String(place + 1).padStart(4, '0')}`,
      version: 1,
      state: 'ended',
      policyId: one.policy.id,
      service: one.policy.services[0]?.id ?? '',
      purpose: one.policy.purposes[0]?.id ?? '',
      clientId: one.ids.next(),
      coachId: one.ids.next(),
      createdOn: '2025-01-02',
      notices: [],
      startedOn: '2025-01-10',
      endedOn: '2025-09-01',
      secrets: { client: { firstName: 'Merel', lastName: `van Zomeren ${place}` } },
      ...more,
    };
    const key = await one.vault.create(dossierId);
    const made = await one.items.transact(one.dossiers.createWrites(dossier, key).map(({ write }) => write));
    if (!made.ok) throw new Error('That number is taken');
    ids.push(dossierId);
  }
  return ids;
}

/** Moves its clock on to this moment. */
export const moveTo = (one: Practice, at: string): void =>
  one.clock.advance(one.clock.read().until(Temporal.Instant.from(at)).toString());
