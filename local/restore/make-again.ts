import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { TableName } from '../../stores/items.ts';
import { namesMovedRecord } from '../../stores/records/names.ts';
import { remove } from '../../stores/writes.ts';
import type { RestorePorts } from './asked.ts';
import { followStreams } from './streams.ts';
import { bringBackTables } from './tables.ts';

export type MakeAgainPorts = Pick<
  RestorePorts,
  'practice' | 'definitions' | 'client' | 'cloudFormation' | 'lambda' | 'pace'
>;

/** Tables that are gone are there again, and who reads their streams or fills them does. Twice is once. @param closed whether the practice is */
export async function makeAgain(ports: MakeAgainPorts, gone: readonly TableName[], closed: boolean): Promise<void> {
  const { client, practice } = ports;
  const { tables, items } = practice;
  await bringBackTables({ ...ports, tables }, gone);
  await followStreams({ ...ports, tables }, closed);
  const { Count } = await client.send(new ScanCommand({ TableName: tables.names, Limit: 1, Select: 'COUNT' }));
  // The sweep hashes every name, unless something says that it did.
  if (Count === 0) await items.transact([remove(namesMovedRecord, {})]);
}
