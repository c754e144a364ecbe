import { largest, type Pair } from './bundles.ts';
import { figure, type Measured } from './figure.ts';

const GOAL = { atMost: 400 } as const;
const BYTES_A_KILOBYTE = 1_000;
const DYNAMODB = 'client-dynamodb';

/**
 * The size of a handler that uses DynamoDB only. When there is none, the nearest one: whichever has DynamoDB and the least
 * else, as it is deployed, the other clients included.
 */
export function bundleSize(pairs: readonly Pair[]): Measured {
  const [nearest] = pairs
    .filter(({ clients }) => clients.includes(DYNAMODB))
    .toSorted((a, b) => a.clients.length - b.clients.length || a.bytes - b.bytes);
  if (nearest === undefined) throw new Error('No function uses DynamoDB');
  const others = nearest.clients.filter((client) => client !== DYNAMODB);
  const name = `bundle size: ${nearest.name} (DynamoDB${others.length > 0 ? `, and ${others.join(', ')}` : ' only'})`;
  const nobody =
    others.length > 0 ? 'No function uses DynamoDB only; this is the smallest of those with least else. ' : '';
  const note = `${nobody}What it is made of, in KB: ${largest(nearest)}.`;
  return figure(name, nearest.bytes / BYTES_A_KILOBYTE, 'KB', GOAL, note);
}
