import * as z from 'zod';
import { accessDataSchema } from '../rights/package.ts';

/** What is not of the dossier alone: who handles a request or a complaint reads it there, and nobody whom it is about. */
const LEFT_OUT = { request: true, leftOut: true, requests: true, complaints: true, suggestions: true } as const;

/** One dossier as the practice takes it along: the same data as a package of access has, without requests and complaints. */
export const dossierCopySchema = () =>
  accessDataSchema()
    .omit(LEFT_OUT)
    .extend({ type: z.literal('dossierwacht-dossier') });
export type DossierCopy = z.infer<ReturnType<typeof dossierCopySchema>>;

export const takeAlongReply = () =>
  z.strictObject({
    copyId: z.uuid(),
    data: dossierCopySchema(),
    /** Each address works for a minute, and is got again with the same `Idempotency-Key`. */
    downloads: z.array(z.strictObject({ documentId: z.uuid(), url: z.url() })),
  });
