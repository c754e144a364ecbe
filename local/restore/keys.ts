import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { isReleased } from '../../domain/erasure/released-key.ts';
import { bySubject } from '../../lambdas/keys/keep-spares.ts';
import { DynamoWholeTables } from '../../stores/aws/dynamodb-whole-tables.ts';
import type { ItemStore } from '../../stores/items.ts';
import { itemOf } from '../../stores/records/record.ts';
import { wrappedKeyRecord } from '../../stores/records/vault.ts';
import { SpareKeys } from '../../stores/spares.ts';

export type KeysDone = {
  /** Keys that were gone from the vault, or another there, and are as their spares. */
  readonly broughtBack: number;
  /** Keys that were destroyed by right: the vault does not get them back. */
  readonly released: number;
};

/** Gives the vault back every key that it has lost without a right to it, from its spare. Twice is once. @param write false: says what it would be */
export async function bringBackKeys(
  { client, items }: { readonly client: DynamoDBDocumentClient; readonly items: ItemStore },
  tables: { readonly vault: string; readonly spares: string },
  write: boolean,
): Promise<KeysDone> {
  const whole = new DynamoWholeTables(client, tables);
  const spareKeys = new SpareKeys(items);
  const spares = bySubject(await whole.everything('spares'));
  const keys = bySubject(await whole.everything('vault'));
  let [broughtBack, released] = [0, 0];
  for (const [subject, wrapped] of spares) {
    if (keys.get(subject) === wrapped) continue;
    const said = await spareKeys.released(subject);
    if (!keys.has(subject) && isReleased(said.released, said.erasure)) {
      released += 1;
      continue;
    }
    broughtBack += 1;
    const Item = { ...itemOf(wrappedKeyRecord, { subject }, { wrapped }) };
    if (write) await client.send(new PutCommand({ TableName: tables.vault, Item }));
  }
  return { broughtBack, released };
}
