import { expect } from 'vitest';
import { isReleased } from '../../../domain/erasure/released-key.ts';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { deleteObjects, verifyObjects } from '../../../lambdas/erasure/objects.ts';
import { eraseRecords, type RecordStep } from '../../../lambdas/erasure/records.ts';
import { certify } from '../../../lambdas/proof/certify.ts';
import { relayLeftBehind } from '../../../lambdas/relay/relay.ts';
import { AuditStore } from '../../../stores/audit.ts';
import { Committer } from '../../../stores/commit.ts';
import { DossierRecords } from '../../../stores/dossier-records.ts';
import { DossierStore } from '../../../stores/dossiers.ts';
import { ErasureWays } from '../../../stores/erasure-ways.ts';
import { ErasureStore } from '../../../stores/erasures.ts';
import { MemoryItems } from '../../../stores/fake/memory-items.ts';
import { memoryKeyMaker } from '../../../stores/fake/memory-key-maker.ts';
import { MemoryObjects } from '../../../stores/fake/memory-objects.ts';
import { MemoryStreams } from '../../../stores/fake/memory-streams.ts';
import { noPause } from '../../../stores/fake/no-pause.ts';
import type { Item, ItemStore, TableName } from '../../../stores/items.ts';
import { TABLES } from '../../../stores/items.ts';
import type { KeyService } from '../../../stores/keys.ts';
import { NameIndex } from '../../../stores/names.ts';
import type { ObjectStore } from '../../../stores/objects.ts';
import { SpareKeys } from '../../../stores/spares.ts';
import { SurvivorStore } from '../../../stores/survivors.ts';
import { Vault } from '../../../stores/vault.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { type Dossier, ended, running, TEXT, termPasses, uploaded } from '../../support/story.ts';

/** What somebody typed or uploaded: after the erasure none of it is anywhere. */
export const PERSONAL =
  /merel|zomeren|b(ö|\\u00f6)hm|voorbeeld\.example|dorpsstraat|0612345678|bakker|wvp-77|verslag|gesprek/i;

export type Backup = Readonly<Record<TableName, readonly Item[]>>;
export const backupOf = (items: MemoryItems): Backup => ({
  records: items.dump('records'),
  vault: items.dump('vault'),
  spares: items.dump('spares'),
  names: items.dump('names'),
  survivors: items.dump('survivors'),
  statistics: items.dump('statistics'),
});

/** Tables as they were in these backups. */
export async function restored(backup: Backup): Promise<MemoryItems> {
  const items = new MemoryItems();
  for (const table of TABLES) for (const item of backup[table]) items.tamper(table, item, item);
  return items;
}

/** The services below the stores: what can die under a step. */
export type Services = { items: ItemStore; objects: ObjectStore; proof: ObjectStore; keys: KeyService };

/** Ends a trajectory, and takes the decision to destroy its dossier. */
export async function erasing(one: Practice, { dossierId, coach }: Dossier): Promise<void> {
  await one.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn: one.today() } });
  const loaded = await one.dossiers.load(dossierId);
  if (!loaded) throw new Error('The dossier is there');
  const { write } = one.dossiers.saveWrite(loaded, { ...loaded.dossier, state: 'erasing' });
  await one.items.transact([write]);
}

/** Everything that the steps need, on these services. */
export function portsOn(one: Practice, { items, objects, proof, keys }: Services) {
  const vault = new Vault(items, keys, memoryKeyMaker(items, keys));
  const names = new NameIndex(items, keys);
  return {
    ...one,
    items,
    objects,
    streams: new MemoryStreams(),
    proof,
    keys,
    vault,
    names,
    dossiers: new DossierStore(items, vault),
    records: new DossierRecords(items, names),
    survivors: new SurvivorStore(items, vault),
    erasures: new ErasureStore(items),
    ways: new ErasureWays(items),
    committer: new Committer(items, one.ids, noPause, one.policy.rules),
    audit: new AuditStore(items),
    print: async () => Buffer.from('%PDF-1.4'),
  };
}
export type Ports = ReturnType<typeof portsOn>;

/** A dossier of which everything there can be exists, five years after its end, just taken up by the sweep. */
export async function dueDossier(
  policyId: string = 're-integratieonderwijs',
  more: Parameters<typeof practice>[4] = {},
) {
  const one = practice(policyId, undefined, undefined, undefined, more);
  const reply = await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'Zonneveld' } });
  const { principalId } = reply.body as { principalId: string };
  const dossier = await running(one, { principalId, decisionReference: 'WVP-77' });
  const { dossierId, coach, client } = dossier;
  const changes = { address: 'Dorpsstraat 12', phone: '0612345678', career: 'Bakker' };
  await one.call('changeClient', { dossierId }, { as: coach, headers: { 'if-match': '"3"' }, body: changes });
  for (const count of [1, 2]) await uploaded(one, dossier, Buffer.concat([TEXT, Buffer.from(`${count}`)]));
  await ended(one, dossier);
  await one.objects.put(`exports/${dossierId}/package`, TEXT, 'application/zip');
  await one.objects.put(`incoming/${dossierId}/${dossierId}`, TEXT, 'text/plain');
  await one.objects.put(`closed/${dossierId}/${dossierId}`, TEXT, 'text/plain');
  one.objects.mark(`closed/${dossierId}/${dossierId}`);
  await relayLeftBehind(one);
  const before = backupOf(one.items);
  await termPasses(one, () => relayLeftBehind(one));
  await sweep({ ...one, ...sweepCommands(one) });
  const effect = one.items
    .dump('records')
    .find(({ effect }) => (effect as { type?: string })?.type === 'start-execution')?.effect as { name: string };
  return { one, dossierId, coach, client, principalId, erasureId: effect.name, before };
}

/** A copy of the state to try something on. */
export async function copyOf(one: Practice) {
  const items = await restored(backupOf(one.items));
  const objects = new MemoryObjects(() => one.clock.read());
  const { versions } = await one.objects.listVersions('');
  for (const { key, marker } of versions.toReversed()) {
    if (marker) objects.mark(key);
    else await objects.put(key, (await one.objects.read(key)) ?? TEXT, 'text/plain');
  }
  return { items, objects, proof: new MemoryObjects(() => one.clock.read()), keys: one.keys };
}

type Case = { readonly erasureId: string; readonly dossierId: string };
const onRecords =
  (step: RecordStep) =>
  ({ erasureId, dossierId }: Case, ports: Ports) =>
    eraseRecords(ports, { step, erasureId, dossierId });

/** What keeps the spares does by itself, between two steps. */
async function spareFollows({ dossierId }: Case, { items }: Ports) {
  const spares = new SpareKeys(items);
  const { released, erasure } = await spares.released(dossierId);
  if (isReleased(released, erasure)) await spares.letGo(dossierId);
  return { outcome: 'done' };
}

/** The steps in the order of the machine, each with the outcome on which it goes on. */
export const STEPS = [
  ['freeze', 'done', onRecords('freeze')],
  ['delete', 'done', (one: Case, ports: Ports) => deleteObjects(ports, one.erasureId, one.dossierId)],
  ['verify', 'empty', (one: Case, ports: Ports) => verifyObjects(ports, one.erasureId, one.dossierId)],
  ['survivors', 'done', onRecords('survivors')],
  ['destroy-key', 'done', onRecords('destroy-key')],
  ['spare', 'done', spareFollows],
  ['verify-key', 'empty', onRecords('verify-key')],
  ['delete-records', 'done', onRecords('delete-records')],
  ['verify-records', 'empty', onRecords('verify-records')],
  ['certify', 'done', (one: Case, ports: Ports) => certify(ports, one.erasureId)],
  ['tell', 'done', onRecords('tell')],
] as const;

/** Runs the whole machine. @throws where a step throws. */
export async function erase(one: Case, ports: Ports): Promise<void> {
  for (const [name, expected, run] of STEPS) {
    const { outcome } = await run(one, ports);
    expect([name, outcome]).toEqual([name, expected]);
  }
}
