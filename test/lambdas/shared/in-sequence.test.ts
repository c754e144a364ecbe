import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { LONGER, MOST } from '../../../local/bench/in-sequence.ts';
import { chainOf, MEASURED } from './sequence/chains.ts';

const ALL = Object.keys(OPERATIONS) as OperationName[];

describe('requests to DynamoDB that wait for one another', () => {
  test('are counted of each operation of the API', () => {
    expect(ALL.filter((name) => !MEASURED.includes(name))).toEqual([]);
  });

  test.each(ALL)('%s', { timeout: 60_000 }, async (name) => {
    const most = MOST[OPERATIONS[name].kind];
    const longer = LONGER[name];
    const chain = await chainOf(name);
    expect(chain).toBeLessThanOrEqual(longer?.most ?? most);
    // An exception that is needed no more goes.
    if (longer) expect(chain).toBeGreaterThan(most);
  });
});
