import { OPERATIONS, type OperationName } from '../../contracts/api.ts';
import { chainOf } from '../../test/lambdas/shared/sequence/chains.ts';
import { figure, type Measured } from './figure.ts';
import { LONGER, MOST } from './in-sequence.ts';

/** Of each operation of the API how many requests to DynamoDB wait for one another, on the tables in memory. */
export async function requestsInSequence(): Promise<Measured[]> {
  const figures: Measured[] = [];
  for (const name of Object.keys(OPERATIONS) as OperationName[]) {
    const longer = LONGER[name];
    const goal = { atMost: longer?.most ?? MOST[OPERATIONS[name].kind] };
    const note = longer && `${name}: ${longer.because}.`;
    figures.push(figure(`DynamoDB requests in sequence: ${name}`, await chainOf(name), 'requests', goal, note));
  }
  return figures;
}
