import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { AGENDA_KINDS, type AgendaKind } from '../../domain/catalogue.ts';
import { sweep } from '../../lambdas/agenda/sweep.ts';
import { AgendaStore, agendaWrite } from '../../stores/agenda.ts';
import { DynamoDueDays } from '../../stores/aws/dynamodb-due-days.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { FixedClock } from '../../stores/fake/fixed-clock.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { figure, type Measured } from './figure.ts';
import { makeTables } from './tables.ts';

const GOAL = { atMost: 1.1 } as const;
const TODAY = Temporal.PlainDate.from('2026-03-05');
/** The sweep was silent for a week; what is stored lies on the days from then on, so many a day. */
const SILENT_DAYS = 7;
const DUE_A_DAY = 10;
const BATCH = 25;
const BATCHES_AT_ONCE = 8;

/**
 * What a sweep reads from the index for each item that is due, or of which somebody is told beforehand, by what DynamoDB says
 * it read (ScannedCount), in a table that holds so many items of the agenda: the same number is due each time, the others lie in
 * the days to come.
 */
export async function sweptItems(cloud: Cloud, stored: number): Promise<Measured> {
  const { client, tables } = await makeTables(cloud, `sweep-${stored}`);
  await fill(client, tables.records, stored);
  const agenda = new AgendaStore(new DynamoItems(client, tables));
  await agenda.setSweptUpTo(TODAY.subtract({ days: SILENT_DAYS }).toString());
  const read = countScanned(client);
  const done = async () => 'done';
  let told = 0;
  const tell = async () => {
    told += 1;
    return 'done';
  };
  const commands = Object.fromEntries(AGENDA_KINDS.map((kind) => [kind, done])) as Record<AgendaKind, typeof done>;
  const { due, failed } = await sweep({
    agenda,
    index: new DynamoDueDays(client, tables.records),
    clock: new FixedClock(`${TODAY}T10:00:00Z`),
    commands,
    ahead: { kind: 'destruction', days: 1, command: tell },
    log: { info: () => {}, error: () => {} },
  });
  client.destroy();
  if (failed > 0 || due !== (SILENT_DAYS + 1) * DUE_A_DAY) throw new Error(`The sweep found ${due} items due`);
  if (told !== DUE_A_DAY) throw new Error(`The sweep told of ${told} items`);
  const name = `index items read per item due or told, ${stored.toLocaleString('en')} stored`;
  return figure(name, read() / (due + told), 'items', GOAL);
}

/** Items of the agenda, a fixed number a day from the last swept day on. */
async function fill(client: DynamoDBDocumentClient, table: string, stored: number): Promise<void> {
  const first = TODAY.subtract({ days: SILENT_DAYS });
  let next = 0;
  const write = async (): Promise<void> => {
    while (next < stored) {
      const from = next;
      next = Math.min(from + BATCH, stored);
      const requests = Array.from({ length: next - from }, (_, place) => itemAt(from + place, first));
      const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
      if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('The emulator left items unwritten');
    }
  };
  await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, write));
}

function itemAt(index: number, first: Temporal.PlainDate) {
  const dueOn = first.add({ days: Math.floor(index / DUE_A_DAY) }).toString();
  const subject = `dossier-${index}`;
  const write = agendaWrite({ op: 'put', item: { subject, kind: 'destruction', reference: 'term', dueOn } });
  if (write.op !== 'put') throw new Error('A put is a put');
  return { PutRequest: { Item: { ...write.item } } };
}

/** Counts what queries read from now on. */
function countScanned(client: DynamoDBDocumentClient): () => number {
  let scanned = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { output } = result;
      if ('ScannedCount' in output) scanned += output.ScannedCount ?? 0;
      return result;
    },
    { step: 'initialize', name: 'countScanned' },
  );
  return () => scanned;
}
