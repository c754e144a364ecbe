import { beforeAll, describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { CHANGES } from '../../../lib/changes.ts';
import { LONGER, MOST } from '../../../local/bench/in-sequence.ts';
import { changedBy, forgetChanges } from '../../support/rightful-items.ts';
import { chainOf, MEASURED } from './sequence/chains.ts';

const ALL = Object.keys(OPERATIONS) as OperationName[];

/** What one way of carrying out an operation does not write. */
const OTHER_WAYS: { readonly [F in keyof typeof CHANGES]?: readonly string[] } = {
  // What clients allowed somebody ends when they are removed.
  peopleHttp: ['dossier', 'membership', 'cover'],
};

beforeAll(forgetChanges);

describe('requests to DynamoDB that wait for one another', () => {
  test('are counted of each operation of the API', () => {
    expect(ALL.filter((name) => !MEASURED.includes(name))).toEqual([]);
  });

  test.each(ALL)('%s', async (name) => {
    const most = MOST[OPERATIONS[name].kind];
    const longer = LONGER[name];
    const chain = await chainOf(name);
    expect(chain).toBeLessThanOrEqual(longer?.most ?? most);
    // An exception that is needed no more goes.
    if (longer) expect(chain).toBeGreaterThan(most);
  });
});

/** Behind the tests above, which carried out every operation. */
test('[RIO-4.1] what a function with routes may change, its operations do change: it has no right that it does not need', () => {
  const unused = Object.entries(CHANGES).map(([name, kinds]) => [
    name,
    kinds.filter((kind) => !changedBy(name).has(kind)),
  ]);
  expect(Object.fromEntries(unused.filter(([, kinds]) => kinds?.length !== 0))).toEqual(OTHER_WAYS);
});
