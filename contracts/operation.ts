import type * as z from 'zod';
import type { RuleId } from '../domain/catalogue.ts';
import type { Policy } from '../policies/index.ts';
import type { Today } from './days.ts';
import type { FunctionName } from './functions.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a schema may depend on of the deployment's policy. */
export type SchemaPolicy = Pick<Policy, 'clientFields'>;

/** What a schema may depend on: the policy, and the day on which the request came. */
export type SchemaFacts = SchemaPolicy & Today;

/** Makes a schema. Building one takes time, so a function builds those of a request when it gets one. */
export type Schema = (facts: SchemaFacts) => z.ZodType;

/**
 * One operation of the API: where it is and what it takes. The key under which a feature has it is its name. The gateway's
 * routes, the checks on requests and the OpenAPI document are made from it. What it answers stands in `replies.ts` beside it.
 */
export type OperationSpec = {
  readonly method: Method;
  readonly path: `/api/${string}`;
  /** The function that carries it out. */
  readonly function: FunctionName;
  /** Open to callers without a token; every other operation needs a valid one. */
  readonly public?: true;
  /** What it is about is named in the body, also where nobody signs in: it may not be there. */
  readonly namedInBody?: true;
  /** The same for what stands in the query. */
  readonly namedInQuery?: true;
  readonly summary: string;
  /** What it rests on; OpenAPI names the articles. */
  readonly rules: readonly [RuleId, ...RuleId[]];
  readonly params: Schema;
  readonly query: Schema;
  readonly body: Schema;
  /** `creates`: understands `Idempotency-Key`. `changes`: needs `If-Match`. `acts`: understands `If-Match`. */
  readonly kind: 'reads' | 'creates' | 'changes' | 'acts';
  readonly status: 200 | 201 | 202 | 204;
  /** Long work is taken on (202) instead: the reply says by which batch, and `GET /api/batches/{batchId}` how far it is. */
  readonly accepts?: true;
  /** Of a list without a cursor: why it stays short. Every other list grows by cursor. */
  readonly bounded?: string;
  /** Media type of an answer that isn't JSON. */
  readonly mediaType?: string;
};

export type OperationSet = { readonly [name in string]: OperationSpec };

/**
 * What each operation of a feature answers. The OpenAPI document, the types of the logic and the tests take it from here; no
 * function builds these schemas to answer a request.
 */
export type Replies<Set extends OperationSet> = { readonly [Name in keyof Set]: () => z.ZodType };

type Made = Today & { readonly schema: z.ZodType };
const built = new WeakMap<SchemaPolicy, Map<Schema, Made>>();

/** The schema for this policy, built at its first use, and anew on another day when it looks at the day. */
export function schemaFor(policy: SchemaPolicy, schema: Schema, today: string): z.ZodType {
  const ofPolicy = built.get(policy) ?? new Map<Schema, Made>();
  built.set(policy, ofPolicy);
  const before = ofPolicy.get(schema);
  const dated = schema.length > 0;
  if (before && (!dated || before.today === today)) return before.schema;
  const made = { today, schema: schema({ clientFields: policy.clientFields, today }) };
  ofPolicy.set(schema, made);
  return made.schema;
}
