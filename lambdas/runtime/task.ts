import middy from '@middy/core';
import type * as z from 'zod';
import { checking, failing } from './failing.ts';
import type { Log } from './log.ts';
import { following, tracing } from './trail.ts';

/** As Lambda calls it; the context is read only when there is one. */
export type Handler<Out> = (event: unknown, context?: object) => Promise<Out>;

/** Whole seconds until Lambda ends the run. */
export type TimeLeft = () => number;

/** The function of a state machine: what the machine sends is checked, and what came of it is answered as data. */
export function taskShell<
  Ports extends { readonly log: Log },
  Schema extends z.ZodType,
  Out extends { readonly outcome: string },
>(
  ports: Ports,
  schema: () => Schema,
  step: (ports: Ports, task: z.output<Schema>, left: TimeLeft) => Promise<Out>,
): Handler<Out> {
  // What the check made of it is what its schema gives.
  const shell = middy((task: unknown, context: unknown) => step(ports, task as z.output<Schema>, timeLeft(context)));
  // middy's types know neither what the check makes of an event nor that the context may be left out.
  return following(
    shell.use(failing(ports.log)).use(tracing(ports.log)).use(checking(schema)) as unknown as Handler<Out>,
  );
}

/** Without end where nobody counts: a function that a test calls. */
const timeLeft =
  (context: unknown): TimeLeft =>
  () =>
    hasTimer(context) ? Math.floor(context.getRemainingTimeInMillis() / 1_000) : Number.POSITIVE_INFINITY;

const hasTimer = (context: unknown): context is { readonly getRemainingTimeInMillis: () => number } =>
  typeof context === 'object' && context !== null && 'getRemainingTimeInMillis' in context;
