import * as z from 'zod';
import { NAMED, type StoredRecord } from './record.ts';

/** Base64. */
const wrapped = () => z.strictObject({ wrapped: z.string() });
export const wrappedKeyRecord: StoredRecord<'wrapped-key', { readonly wrapped: string }, typeof wrapped> = {
  name: 'wrapped-key',
  fields: wrapped,
  steps: [NAMED],
};

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
