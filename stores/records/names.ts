import * as z from 'zod';
import { NAMED, type StoredRecord } from './record.ts';

const nameOf = () => z.strictObject({ mac: z.string() });
export const nameOfRecord: StoredRecord<'name-of', { readonly mac: string }, typeof nameOf> = {
  name: 'name-of',
  fields: nameOf,
  steps: [NAMED],
};

const name = () => z.strictObject({ subject: z.string() });
export const nameRecord: StoredRecord<'name', { readonly subject: string }, typeof name> = {
  name: 'name',
  fields: name,
  steps: [NAMED],
};

/** `form`: absent as long as only the place was the present one. `key`: by which index key, once there was another before it. */
const moved = () => z.strictObject({ at: z.string(), form: z.number().optional(), key: z.string().optional() });
type Moved = { readonly at: string; readonly form?: number | undefined; readonly key?: string | undefined };
export const namesMovedRecord: StoredRecord<'names-moved', Moved, typeof moved> = {
  name: 'names-moved',
  fields: moved,
  // Second: the key.
  steps: [NAMED, {}],
};
