import * as z from 'zod';
import { ACTS, type AuditEntry, type AuditHead } from '../../domain/audit.ts';
import { articleId, type Due, due } from './parts.ts';
import { NAMED, type StoredRecord } from './record.ts';

/**
 * A link is covered by its hash, so no step may change one: what is read has to be what was hashed. A new form of link is a
 * union with the form before.
 */
const audit = () =>
  z.strictObject({
    entry: z.strictObject({
      chain: z.string(),
      seq: z.number(),
      at: z.string(),
      actor: z.union([
        z.strictObject({ role: z.enum(['owner', 'coach', 'principal', 'manager']), id: z.string() }),
        z.strictObject({ role: z.enum(['client', 'system']) }),
      ]),
      act: z.enum(ACTS),
      action: z.string(),
      articles: z.array(articleId()),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
      previous: z.string(),
      hash: z.string(),
    }),
  });
export const auditRecord: StoredRecord<'audit', { readonly entry: AuditEntry }, typeof audit> = {
  name: 'audit',
  fields: audit,
  steps: [NAMED],
  compared: ['entry'],
};

const head = () => z.strictObject({ seq: z.number(), hash: z.string(), ...due() });
export const auditHeadRecord: StoredRecord<'audit-head', AuditHead & Due, typeof head> = {
  name: 'audit-head',
  fields: head,
  steps: [NAMED],
  compared: ['hash'],
};
