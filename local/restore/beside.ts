import type { Temporal } from 'temporal-polyfill';
import type { TableName } from '../../stores/items.ts';
import type { Asked, RestorePorts } from './asked.ts';
import { lastBackup, momentOf } from './backups.ts';
import { makeCopy, type Source, sourceOf } from './copies.ts';
import { type DeployedPractice, RESTORABLE, type Restorable, readingAt } from './practice.ts';
import { tableReady } from './table-state.ts';
import { definitionFor } from './tables.ts';

type Sources = ReadonlyMap<Restorable, Source>;
/** By table, what its copy is called. */
type Copies = Readonly<Partial<Record<Restorable, string>>>;

/** Of which tables there will be a copy, and from what: before anything is done. @throws Error when one cannot be made */
export async function sourcesOf(
  { client, practice }: RestorePorts,
  { to, tables }: Asked,
  gone: readonly TableName[],
): Promise<Sources> {
  const sources = new Map<Restorable, Source>();
  for (const name of RESTORABLE)
    if (tables.includes(name) || gone.includes(name))
      sources.set(name, await sourceOf(client, practice.tables[name], to));
  return sources;
}

/** Asks for the copies: DynamoDB makes them beside each other, and beside what else it makes. */
export async function beginCopies(ports: RestorePorts, to: Temporal.Instant, sources: Sources): Promise<Copies> {
  const copies: Partial<Record<Restorable, string>> = {};
  for (const [name, source] of sources) copies[name] = await copyOf(ports, name, to, source);
  return copies;
}

export async function copiesReady({ client, pace }: RestorePorts, copies: Copies): Promise<void> {
  for (const name of Object.values(copies)) await tableReady(client, name, pace);
}

function copyOf(ports: RestorePorts, name: Restorable, to: Temporal.Instant, source: Source): Promise<string> {
  const table = ports.practice.tables[name];
  return makeCopy(ports.client, table, { to, source, keyId: definitionFor(ports, table).keyId });
}

/** Nothing is made again in a dry run: of what is gone a copy of its last moment is read. */
export async function asItWouldBe(
  ports: RestorePorts,
  gone: readonly TableName[],
  { sources, copies }: { readonly sources: Sources; readonly copies: Copies },
): Promise<DeployedPractice> {
  const places: Partial<Record<Restorable, string>> = {};
  for (const name of RESTORABLE) {
    if (!gone.includes(name)) continue;
    const { client, practice } = ports;
    const last = await lastBackup(client, practice.tables[name]);
    // One that was made before is of an earlier moment.
    const place =
      last && sources.get(name)?.from === 'copy'
        ? await copyOf(ports, name, momentOf(last), { from: 'backup', arn: last.arn })
        : copies[name];
    if (place === undefined) throw new Error(`nothing is left of ${practice.tables[name]}`);
    await tableReady(client, place, ports.pace);
    places[name] = place;
  }
  return readingAt(ports.practice, places);
}
