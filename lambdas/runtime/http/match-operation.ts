import type { OperationSet } from '../../../contracts/operation.ts';
import { type LogicSet, problem } from '../call.ts';
import { type HttpStep, type Operation, Refused } from './exchange.ts';

/** Finds the operation of the route that the gateway matched. */
export function matchOperation<Set extends OperationSet>(operations: Set, logic: LogicSet<Set>): HttpStep {
  const byRoute = new Map(
    Object.entries(operations).map(([name, spec]) => [
      `${spec.method} ${spec.path}`,
      // Each operation's function takes that operation's calls, which the check makes; the table as a whole takes any.
      { name, spec, run: logic[name] as unknown as Operation['run'] },
    ]),
  );
  return {
    before: ({ event, internal }) => {
      const operation = byRoute.get(event.routeKey);
      if (!operation) throw new Refused(problem('route-unknown'));
      event.operation = operation;
      internal.operation = operation.name;
    },
  };
}
