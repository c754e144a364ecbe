import * as z from 'zod';
import type { OpenCase } from '../../domain/access/case.ts';
import { NAMED, type StoredRecord } from './record.ts';

export type StoredCase = OpenCase & { readonly closedAt?: string };

const opened = () =>
  z.strictObject({
    caseId: z.string(),
    kind: z.enum(['rights-request', 'complaint']),
    state: z.enum(['open', 'closed']),
    openedAt: z.string(),
    handlerId: z.string().optional(),
    closedAt: z.string().optional(),
  });
export const caseRecord: StoredRecord<'case', StoredCase, typeof opened> = {
  name: 'case',
  fields: opened,
  steps: [NAMED],
  compared: ['state'],
};
