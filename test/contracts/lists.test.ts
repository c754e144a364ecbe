import { expect, it } from 'vitest';
import * as z from 'zod';
import { OPERATIONS, type OperationName, REPLIES } from '../../contracts/api.ts';
import { type OperationSpec, schemaFor } from '../../contracts/operation.ts';
import { policyById } from '../../local/policies.ts';
import { TODAY } from '../support/leaves.ts';

const policy = policyById('re-integratieonderwijs');
const shapeOf = (schema: z.ZodType) => (schema instanceof z.ZodObject ? schema.shape : {}) as Record<string, unknown>;

/** Every operation that answers a list, with whether it goes on: a reply says where, and a question can ask from there. */
const lists = (Object.entries(OPERATIONS) as [OperationName, OperationSpec][])
  .filter(([name]) => 'items' in shapeOf(REPLIES[name]()))
  .map(([name, { query, bounded }]) => ({
    name,
    bounded,
    goesOn: 'next' in shapeOf(REPLIES[name]()),
    takesCursor: 'cursor' in shapeOf(schemaFor(policy, query, TODAY)),
  }));

it('finds the lists of the API', () => expect(lists.length).toBeGreaterThan(15));

it.each(lists)('the list of $name grows by cursor, or its operation says why it stays short', (list) => {
  const { goesOn, takesCursor, bounded } = list;
  expect({ goesOn, takesCursor, bounded: bounded !== undefined }).toEqual({
    goesOn: takesCursor,
    takesCursor: bounded === undefined,
    bounded: !takesCursor,
  });
});

it('only a list says why it stays short', () => {
  const saying = (Object.entries(OPERATIONS) as [OperationName, OperationSpec][])
    .filter(([, { bounded }]) => bounded !== undefined)
    .map(([name]) => name);
  expect(saying.filter((name) => !lists.some((list) => list.name === name))).toEqual([]);
});
