import type { OperationSet, OperationSpec } from '../../../contracts/operation.ts';
import { type Answer, type Call, type LogicSet, problem } from '../call.ts';
import { type HttpStep, type Operation, Refused } from './exchange.ts';

/** Finds the operation of the route that the gateway matched. */
export function matchOperation<Set extends OperationSet, Ports>(
  ports: Ports,
  operations: Set,
  logic: LogicSet<Set, Ports>,
): HttpStep {
  const byRoute = new Map<string, Operation>(
    Object.entries(operations).map(([name, spec]) => {
      // Each operation's function takes that operation's calls, which the check makes; the table as a whole takes any.
      const carryOut = logic[name] as unknown as (ports: Ports, call: Call<OperationSpec>) => Promise<Answer<unknown>>;
      const operation: Operation = { name, spec, run: (call) => carryOut(ports, call) };
      return [`${spec.method} ${spec.path}`, operation];
    }),
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
