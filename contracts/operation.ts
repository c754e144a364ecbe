import type * as z from 'zod';
import type { ArticleId } from '../domain/refusal.ts';
import type { Policy } from '../policies/index.ts';
import type { FunctionName } from './functions.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a schema may depend on of the deployment's policy. */
export type SchemaPolicy = Pick<Policy, 'clientFields'>;
type Schema = z.ZodType | ((policy: SchemaPolicy) => z.ZodType);

/** The schema itself, of one that may depend on the policy. */
export type SchemaOf<S extends Schema> = S extends z.ZodType
  ? S
  : S extends (policy: SchemaPolicy) => z.ZodType
    ? ReturnType<S>
    : never;

/**
 * One operation of the API: where it is, what it takes and what it answers. The key under which a feature has it is its name.
 * The gateway's routes, the checks on requests and the OpenAPI document are made from it.
 */
export type OperationSpec = {
  readonly method: Method;
  readonly path: `/api/${string}`;
  /** The function that carries it out. */
  readonly function: FunctionName;
  /** Open to callers without a token; every other operation needs a valid one. */
  readonly public?: true;
  readonly summary: string;
  readonly articles: readonly ArticleId[];
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: Schema;
  /** `creates`: understands `Idempotency-Key`. `changes`: needs `If-Match`. `acts`: understands `If-Match`. */
  readonly kind: 'reads' | 'creates' | 'changes' | 'acts';
  readonly status: 200 | 201 | 202 | 204;
  readonly reply: z.ZodType;
  /** Media type of an answer that isn't JSON. */
  readonly mediaType?: string;
};

export type OperationSet = { readonly [name in string]: OperationSpec };

export const schemaOf = (schema: Schema, policy: SchemaPolicy): z.ZodType =>
  typeof schema === 'function' ? schema(policy) : schema;
