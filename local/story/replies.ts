import { isDeepStrictEqual } from 'node:util';
import { OPERATIONS, type OperationName, REPLIES } from '../../contracts/api.ts';
import { statusesOf } from '../../contracts/openapi/problems.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import { built } from '../../contracts/schema.ts';

type Answered = {
  readonly status: number;
  /** What was sent as JSON; undefined when it was something else, or nothing. */
  readonly body: unknown;
};

/**
 * Holds an answer against what its operation promises: a refusal has a status that the OpenAPI document names, a success its
 * strict schema. Functions do not do so themselves: the schemas of replies would
 * cost each of them time at its start.
 * @throws for a status, a field or a value that the contract does not have
 */
export function holdToContract(name: OperationName, { status, body }: Answered): void {
  const spec: OperationSpec = OPERATIONS[name];
  const { status: promised, mediaType, accepts } = spec;
  const refusals: ReadonlySet<number> = statusesOf(spec);
  if (status >= 400 && !refusals.has(status))
    throw new Error(`${name} answered ${status}, which OpenAPI does not name`);
  if (status >= 300) return;
  if (status !== promised && !(accepts && status === 202))
    throw new Error(`${name} answered ${status} and promises ${promised}`);
  if (mediaType !== undefined) return;
  const { success, data, error } = built(REPLIES[name]).safeParse(body);
  if (!success) throw new Error(`${name} answered against its contract: ${error.message}`);
  if (!isDeepStrictEqual(data, body)) throw new Error(`${name} answered more than its contract has`);
}

const PARAMETER = /\{\w+\}/g;
const names = Object.keys(OPERATIONS) as OperationName[];
/** Of two that fit, the gateway takes the one with fewer parameters. */
const matchers = names
  .map((name) => {
    const { method, path } = OPERATIONS[name];
    const pattern = new RegExp(`^${method} ${path.replaceAll('.', '\\.').replaceAll(PARAMETER, '[^/]+')}$`);
    return { name, pattern, parameters: path.match(PARAMETER)?.length ?? 0 };
  })
  .sort((a, b) => a.parameters - b.parameters);

/** The operation that a request is for, if there is one. */
export const operationAt = (method: string, path: string): OperationName | undefined =>
  matchers.find(({ pattern }) => pattern.test(`${method} ${path.split('?')[0]}`))?.name;
