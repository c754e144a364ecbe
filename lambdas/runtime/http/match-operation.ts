import type { OperationSet, OperationSpec } from '../../../contracts/operation.ts';
import { type Creation, type Logic, type LogicSet, problem } from '../call.ts';
import { type HttpStep, type Operation, Refused } from './exchange.ts';

/** Finds the operation of the route that the gateway matched. */
export function matchOperation<Set extends OperationSet, Ports>(
  ports: Ports,
  operations: Set,
  logic: LogicSet<Set, Ports>,
): HttpStep {
  const byRoute = new Map<string, Operation>(
    Object.entries(operations).map(([name, spec]) => {
      return [`${spec.method} ${spec.path}`, { name, spec, ...carriedOut(logic[name], ports) }];
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

/** Each operation's functions take that operation's calls, which the check makes; the table as a whole takes any. */
function carriedOut<Ports>(found: unknown, ports: Ports): Pick<Operation, 'run' | 'repeat'> {
  const logic = found as Logic<OperationSpec, Ports> | Creation<OperationSpec, Ports>;
  if (typeof logic === 'function') return { run: (call) => logic(ports, call) };
  return { run: (call) => logic.create(ports, call), repeat: (call, id) => logic.repeat(ports, call, id) };
}
