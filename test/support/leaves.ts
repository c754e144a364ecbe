import * as z from 'zod';
import { OPERATIONS, type OperationName } from '../../contracts/api.ts';
import { schemaFor } from '../../contracts/operation.ts';
import { policyById } from '../../local/policies.ts';

/** A value that an operation takes, by its place in the request. */
export type Leaf = {
  readonly operation: OperationName;
  readonly at: string;
  /** The name of the field: the last part of `at` that is a name. */
  readonly field: string;
  readonly schema: z.ZodType;
};

export const TODAY = '2026-03-05';
const PARTS = ['params', 'query', 'body'] as const;

/** Everything that can be sent with any operation, except its headers. */
export function leaves(policyId = 're-integratieonderwijs'): Leaf[] {
  const policy = policyById(policyId);
  return (Object.keys(OPERATIONS) as OperationName[]).flatMap((operation) =>
    PARTS.flatMap((part) => {
      const schema = schemaFor(policy, OPERATIONS[operation][part], TODAY);
      return within(schema, [part]).map((found) => ({ operation, ...found }));
    }),
  );
}

type Found = Omit<Leaf, 'operation'>;

function within(schema: z.ZodType, path: readonly string[]): Found[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, inner]) => within(inner, [...path, name]));
  if (schema instanceof z.ZodArray) return within(schema.element as z.ZodType, [...path, '0']);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => within(option as z.ZodType, path));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return within(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodPipe) return within(schema.in as z.ZodType, path);
  const field = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  return [{ at: path.join('.'), field, schema }];
}

/** Those that are a text. */
export const textLeaves = (policyId?: string): Leaf[] =>
  leaves(policyId).filter(({ schema }) => schema instanceof z.ZodString || schema instanceof z.ZodStringFormat);

export const takes = ({ schema }: Leaf, value: unknown): boolean => schema.safeParse(value).success;
