import { OPERATIONS, type OperationName } from '../../../../contracts/api.ts';
import { CREATIONS } from '../../../support/creations.ts';
import { itemsInSequence } from '../../../support/in-sequence.ts';
import { type Practice, practice } from '../../../support/practice.ts';
import { ON_CASES } from './on-cases.ts';
import { ON_DOSSIERS } from './on-dossiers.ts';
import { ON_PEOPLE } from './on-people.ts';
import { READS } from './reads.ts';
import { type Scene, scene } from './scene.ts';
import type { Acts, Sent } from './sent.ts';

const ACTS: Acts = { ...CREATIONS, ...ON_PEOPLE, ...ON_DOSSIERS, ...ON_CASES };

/** The operations of which it is known how they get a yes. */
export const MEASURED = Object.keys({ ...READS, ...ACTS }) as OperationName[];

type Counted = ReturnType<typeof itemsInSequence>;
type Place = { readonly one: Practice; readonly counted: Counted };

function open(): Place {
  const counted = itemsInSequence();
  return { one: practice(undefined, undefined, undefined, undefined, { items: counted.items }), counted };
}

let reading: Promise<Place & { readonly all: Scene }> | undefined;

/** What is only read is read in the same place: to make it takes longest. */
async function readingPlace(): Promise<Place & { readonly all: Scene }> {
  const place = open();
  return { ...place, all: await scene(place.one) };
}

/** How many requests to DynamoDB wait for one another in this operation, the answer of a yes included. @throws where it is a no */
export async function chainOf(name: OperationName): Promise<number> {
  const read = READS[name];
  if (read) {
    reading ??= readingPlace();
    const place = await reading;
    return chainIn(place, name, read(place.all));
  }
  const act = ACTS[name];
  if (!act) throw new Error(`Nobody says how ${name} gets a yes`);
  const place = open();
  return chainIn(place, name, await act(place.one));
}

async function chainIn({ one, counted }: Place, name: OperationName, sent: Sent): Promise<number> {
  const { as, params, query, body, headers } = sent;
  counted.reset();
  const reply = await one.call(name, params, {
    ...(as === undefined ? {} : { as }),
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body }),
    headers: { ...(OPERATIONS[name].kind === 'creates' ? { 'idempotency-key': 'in-sequence' } : {}), ...headers },
  });
  if (reply.status >= 300) throw new Error(`${name} was refused: ${JSON.stringify(reply.body)}`);
  return counted.count();
}
