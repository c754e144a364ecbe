import * as z from 'zod';
import { OPERATIONS } from '../../contracts/api.ts';
import { schemaFor } from '../../contracts/operation.ts';
import { operationAt } from '../../local/story/replies.ts';
import type { Policy } from '../../policies/index.ts';

/** A text that a person typed, and in which field of which operation. */
export type Typed = { readonly field: string; readonly text: string };

type Node = {
  readonly type?: string;
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly allOf?: readonly Node[];
};

/** Free text by its schema: no closed list, no pattern, no form but that of an address. */
const isFree = ({ type, enum: list, const: fixed, pattern, format }: Node): boolean =>
  type === 'string' &&
  list === undefined &&
  fixed === undefined &&
  (format === 'email' || (format === undefined && pattern === undefined));

function* freeTexts(node: Node | undefined, value: unknown, path: readonly string[]): Generator<Typed> {
  if (node === undefined) return;
  for (const branch of [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])])
    yield* freeTexts(branch, value, path);
  if (typeof value === 'string' && isFree(node)) yield { field: path.join('.'), text: value };
  else if (Array.isArray(value)) for (const one of value) yield* freeTexts(node.items, one, path);
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) {
      const { properties = {}, additionalProperties } = node;
      const below = properties[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
      yield* freeTexts(below, part, [...path, name]);
    }
}

/** What a text is does not depend on the day. */
const ANY_DAY = '2026-03-05';

/** Every free text in the body of a request, by the schema of its operation. */
export function typedIn(policy: Policy, method: string, path: string, body: unknown): Typed[] {
  const operation = operationAt(method, path);
  if (operation === undefined) return [];
  const schema = schemaFor(policy, OPERATIONS[operation].body, ANY_DAY);
  // The cast: what zod writes as JSON schema is of this form.
  const node = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Node;
  return [...freeTexts(node, body, [operation])];
}
