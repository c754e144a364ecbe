import * as z from 'zod';
import { RELEASES, type ReleasedKey } from '../../domain/erasure/released-key.ts';
import { NAMED, type StoredRecord } from './record.ts';

/** Base64. */
const wrapped = () => z.strictObject({ wrapped: z.string() });
export const wrappedKeyRecord: StoredRecord<'wrapped-key', { readonly wrapped: string }, typeof wrapped> = {
  name: 'wrapped-key',
  fields: wrapped,
  steps: [NAMED],
};

export const spareKeyRecord: StoredRecord<'spare-key', { readonly wrapped: string }, typeof wrapped> = {
  name: 'spare-key',
  fields: wrapped,
  steps: [NAMED],
};

const released = () =>
  z.strictObject({ subject: z.string(), because: z.enum(RELEASES), erasureId: z.string().optional() });
export const releasedKeyRecord: StoredRecord<'released-key', ReleasedKey, typeof released> = {
  name: 'released-key',
  fields: released,
  steps: [NAMED],
};
