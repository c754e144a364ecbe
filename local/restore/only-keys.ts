import type { TableName } from '../../stores/items.ts';
import { bringBackKeys, type KeysDone } from './keys.ts';
import { type MakeAgainPorts, makeAgain } from './make-again.ts';
import { RESTORABLE } from './practice.ts';
import { goneTables } from './tables.ts';

/**
 * Gives the vault and its spares what they lost, and makes those tables again that have no backups. Nothing is closed: keys come back while
 * people work. Twice is once.
 * @throws Error when a table with backups is gone, as that needs a moment
 */
export async function onlyKeys(
  ports: MakeAgainPorts,
  write: boolean,
): Promise<KeysDone & { readonly gone: readonly TableName[] }> {
  const { client, practice } = ports;
  const { tables, items } = practice;
  const gone = await goneTables({ ...ports, tables });
  const lost = RESTORABLE.filter((name) => gone.includes(name)).map((name) => tables[name]);
  if (lost.length > 0)
    throw new Error(`${lost.join(' and ')} gone too: ask for it with --to, which brings back keys as well`);
  if (write) await makeAgain(ports, gone, false);
  const { subjects: _, ...done } = await bringBackKeys({ client, items, tables, gone: write ? [] : gone }, write);
  return { ...done, gone };
}
