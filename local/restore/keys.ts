import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { isReleased } from '../../domain/erasure/released-key.ts';
import { bySubject } from '../../lambdas/keys/keep-spares.ts';
import { DynamoWholeTables } from '../../stores/aws/dynamodb-whole-tables.ts';
import type { ItemStore, TableName } from '../../stores/items.ts';
import { itemOf } from '../../stores/records/record.ts';
import { spareKeyRecord, wrappedKeyRecord } from '../../stores/records/vault.ts';
import { SpareKeys } from '../../stores/spares.ts';

export type KeysDone = {
  /** Keys that were gone from the vault, or another there, and are as their spares. */
  readonly broughtBack: number;
  /** Keys that were destroyed by right: the vault does not get them back. */
  readonly released: number;
  /** Keys that had no spare, as when the spares were lost. */
  readonly spared: number;
};

type Ports = {
  readonly client: DynamoDBDocumentClient;
  readonly items: ItemStore;
  readonly tables: { readonly vault: string; readonly spares: string };
  /** Tables that are not there, and would be empty. */
  readonly gone: readonly TableName[];
};

/**
 * Gives the vault back every key that it has lost without a right to it, from its spare, and each key that has none its spare. Twice is
 * once.
 * @param write false: says what it would be
 * @returns also whose keys are in the vault then
 */
export async function bringBackKeys(
  { client, items, tables, gone }: Ports,
  write: boolean,
): Promise<KeysDone & { readonly subjects: ReadonlySet<string> }> {
  const whole = new DynamoWholeTables(client, tables);
  const read = async (name: 'vault' | 'spares') => bySubject(gone.includes(name) ? [] : await whole.everything(name));
  const spareKeys = new SpareKeys(items);
  const [spares, keys] = [await read('spares'), await read('vault')];
  const subjects = new Set(keys.keys());
  const put = async (name: 'vault' | 'spares', subject: string, wrapped: string) => {
    const record = name === 'vault' ? wrappedKeyRecord : spareKeyRecord;
    const Item = { ...itemOf(record, { subject }, { wrapped }) };
    if (write) await client.send(new PutCommand({ TableName: tables[name], Item }));
  };
  let [broughtBack, released, spared] = [0, 0, 0];
  for (const [subject, wrapped] of spares) {
    if (keys.get(subject) === wrapped) continue;
    const said = await spareKeys.released(subject);
    if (!keys.has(subject) && isReleased(said.released, said.erasure)) {
      released += 1;
      continue;
    }
    broughtBack += 1;
    subjects.add(subject);
    await put('vault', subject, wrapped);
  }
  for (const [subject, wrapped] of keys) {
    if (spares.has(subject)) continue;
    spared += 1;
    await put('spares', subject, wrapped);
  }
  return { broughtBack, released, spared, subjects };
}
