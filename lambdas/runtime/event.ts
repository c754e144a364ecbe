import middy from '@middy/core';
import type * as z from 'zod';
import { checking, failing } from './failing.ts';
import type { Log } from './log.ts';
import type { Handler } from './task.ts';
import { following, tracing } from './trail.ts';

/** A function that reacts to what happened, or to the hour: nobody waits for its answer. */
export function eventShell<Ports extends { readonly log: Log }, Schema extends z.ZodType, Out>(
  ports: Ports,
  schema: () => Schema,
  react: (ports: Ports, event: z.output<Schema>) => Promise<Out>,
): Handler<Out> {
  const shell = middy((event: unknown) => react(ports, event as z.output<Schema>));
  // middy's types know neither what the check makes of an event nor that the context may be left out.
  return following(
    shell.use(failing(ports.log)).use(tracing(ports.log)).use(checking(schema)) as unknown as Handler<Out>,
  );
}

/** What a function answers to a stream: those records come again, and the others do not. */
export type BatchResponse = { readonly batchItemFailures: { readonly itemIdentifier: string }[] };

/** Handles the records of a stream in their order. @param handle says whether it succeeded; a record that did not comes again. */
export async function eachOf<Record extends { readonly sequenceNumber: string }>(
  records: readonly Record[],
  handle: (record: Record) => Promise<boolean>,
): Promise<BatchResponse> {
  const batchItemFailures = [];
  for (const record of records)
    if (!(await handle(record))) batchItemFailures.push({ itemIdentifier: record.sequenceNumber });
  return { batchItemFailures };
}
