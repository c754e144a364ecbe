import * as z from 'zod';
import { OPERATIONS, type OperationName, REPLIES } from '../../contracts/api.ts';
import type { OperationSpec } from '../../contracts/operation.ts';

type Answer = Readonly<Record<string, unknown>>;
type Listed = { readonly path: RegExp; readonly schema: z.ZodObject; readonly lists: readonly string[] };

const isArray = (schema: unknown) => (schema instanceof z.ZodOptional ? schema.unwrap() : schema) instanceof z.ZodArray;
const exactness = (path: string) => path.replaceAll(/\{\w+\}/g, '').length;

/** What is read of the API by who has signed in, with what of the answer is a list. What everybody reads is as the practice made it. */
const READ: readonly Listed[] = (Object.entries(OPERATIONS) as [OperationName, OperationSpec][])
  .filter(([, { method, public: open }]) => method === 'GET' && open !== true)
  .toSorted(([, one], [, other]) => exactness(other.path) - exactness(one.path))
  .flatMap(([name, { path }]) => {
    const schema: z.ZodType = REPLIES[name]();
    if (!(schema instanceof z.ZodObject)) return [];
    const lists = Object.entries(schema.shape).flatMap(([field, part]) => (isArray(part) ? [field] : []));
    return [{ path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`), schema, lists }];
  });

const asked = (address: string) => READ.find(({ path }) => path.test(new URL(address).pathname));

/** Whether the answer at this address has a list in it. */
export const hasList = (address: string): boolean => (asked(address)?.lists.length ?? 0) > 0;

/** The same answer when there is nothing yet, as far as the contract allows it to be empty. */
export function emptied(address: string, answer: Answer): Answer {
  const { schema, lists } = asked(address) ?? { lists: [] };
  const { next: _, ...rest } = answer;
  const empty = {
    ...rest,
    ...Object.fromEntries(lists.filter((field) => field in answer).map((field) => [field, []])),
  };
  return schema?.safeParse(empty).success ? empty : answer;
}
