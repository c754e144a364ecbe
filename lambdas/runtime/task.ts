import middy from '@middy/core';
import type * as z from 'zod';
import { checking, failing } from './failing.ts';
import type { Log } from './log.ts';

/** As Lambda calls it; the context is read only when there is one. */
export type Handler<Out> = (event: unknown, context?: object) => Promise<Out>;

/** The function of a state machine: what the machine sends is checked, and what came of it is answered as data. */
export function taskShell<
  Ports extends { readonly log: Log },
  Schema extends z.ZodType,
  Out extends { readonly outcome: string },
>(ports: Ports, schema: () => Schema, step: (ports: Ports, task: z.output<Schema>) => Promise<Out>): Handler<Out> {
  const shell = middy((task: unknown) => step(ports, task as z.output<Schema>));
  // middy's types know neither what the check makes of an event nor that the context may be left out.
  return shell.use(failing(ports.log)).use(checking(schema)) as unknown as Handler<Out>;
}
