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

const moved = () => z.strictObject({ at: z.string() });
export const namesMovedRecord: StoredRecord<'names-moved', { readonly at: string }, typeof moved> = {
  name: 'names-moved',
  fields: moved,
  steps: [NAMED],
};
