import * as z from 'zod';
import { NAMED, type StoredRecord } from './record.ts';

/** Base64. */
const wrapped = () => z.strictObject({ wrapped: z.string() });
export const wrappedKeyRecord: StoredRecord<'wrapped-key', { readonly wrapped: string }, typeof wrapped> = {
  name: 'wrapped-key',
  fields: wrapped,
  steps: [NAMED],
};
