import * as z from 'zod';
import { ROLES } from '../names.ts';

export const personReply = z.strictObject({
  personId: z.uuid(),
  role: z.enum(ROLES),
  state: z.enum(['active', 'removed']),
  principalId: z.uuid().optional(),
});
export const peopleReply = z.strictObject({ items: z.array(personReply), next: z.string().optional() });
const principalReply = z.strictObject({ principalId: z.uuid(), type: z.string(), name: z.string() });
export const principalCreatedReply = z.strictObject({ principalId: z.uuid(), type: z.string() });
export const principalsReply = z.strictObject({ items: z.array(principalReply), next: z.string().optional() });
