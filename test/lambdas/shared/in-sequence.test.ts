import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../../contracts/api.ts';
import { CREATIONS } from '../../support/creations.ts';
import { itemsInSequence } from '../../support/in-sequence.ts';
import { practice } from '../../support/practice.ts';

/** Each waits for the one before it, also on AWS, where one takes some milliseconds. */
const MOST = 6;

/** Asks a question in each dossier, and each is a transaction of its own. */
const IN_PARTS: readonly OperationName[] = ['planCover'];

describe('requests to DynamoDB that wait for one another', () => {
  test.each(Object.keys(CREATIONS) as OperationName[])('%s', async (name) => {
    const { items, count, reset } = itemsInSequence();
    const one = practice(undefined, undefined, undefined, undefined, { items });
    const creation = await CREATIONS[name]?.(one);
    if (!creation) throw new Error(`${name} is not in the table`);
    const { as, params = {}, body } = creation;
    reset();
    const { status } = await one.call(name, params, { as, body, headers: { 'idempotency-key': 'in-sequence' } });
    expect(status).toBeLessThan(300);
    if (!IN_PARTS.includes(name)) expect(count()).toBeLessThanOrEqual(MOST);
  });
});
