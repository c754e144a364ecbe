import { AsyncLocalStorage } from 'node:async_hooks';
import type { MiddlewareObj } from '@middy/core';
import type { Log, LogFields } from './log.ts';

/** What one invocation left in the outbox. */
const left = new AsyncLocalStorage<string[]>();

/** Follows what an invocation leaves behind, so that the log leads from a request to its mails and executions, by ids. */
export const following =
  <Args extends unknown[], Out>(run: (...args: Args) => Promise<Out>) =>
  (...args: Args): Promise<Out> =>
    left.run([], () => run(...args));

/** Something that is this invocation's alone; undefined outside one. */
export const thisInvocation = (): object | undefined => left.getStore();

/** Whoever commits says here which entries of the outbox came of it. */
export const noteLeft = (outbox: readonly string[]): void => void left.getStore()?.push(...outbox);

/** For a line of the log: the entries of the outbox so far, which the relay names too; nothing when there are none. */
export function outboxSoFar(): LogFields {
  const ids = left.getStore() ?? [];
  return ids.length > 0 ? { outbox: ids.join(' ') } : {};
}

/** Says what a function was asked, by the ids in it, and what that left behind. */
export const tracing = (log: Log): MiddlewareObj => ({
  after: ({ event }) => log.info('done', { ...idsIn(event), ...outboxSoFar() }),
});

/** Which step of what, and in which execution: an execution has the name of its case. Never a token, and nothing that is not an id. */
function idsIn(event: unknown): LogFields {
  if (typeof event !== 'object' || event === null) return {};
  const { detail }: { readonly detail?: unknown } = event;
  const own = Object.entries(event).filter(
    ([name, value]) => typeof value === 'string' && (name.endsWith('Id') || name === 'step' || name === 'execution'),
  );
  return { ...idsIn(detail), ...Object.fromEntries(own) };
}
