import * as z from 'zod';
import { otherMedia } from '../common.ts';
import type { Replies } from '../operation.ts';
import { destructionCertificateSchema } from './certificate.ts';
import type { proofOperations } from './operations.ts';

const certificatesReply = () =>
  z.strictObject({
    items: z.array(
      z.strictObject({ certificateId: z.uuid(), dossierNumber: z.string(), completedAt: z.iso.datetime() }),
    ),
    next: z.string().optional(),
  });
/** The relation register (RIO-6.4): name, service and year per principal, and nothing else. */
const relationsReply = () =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        principalId: z.uuid().optional(),
        principalName: z.string().optional(),
        clientName: z.string().optional(),
        service: z.string(),
        year: z.number().int(),
      }),
    ),
    next: z.string().optional(),
  });

/** The last year first. */
const relationFiguresReply = () =>
  z.strictObject({
    /** After the year in which a trajectory ended its name is kept so many years; absent where no name is kept at all. */
    nameYears: z.number().int().optional(),
    groups: z.array(
      z.strictObject({
        principalId: z.uuid().optional(),
        principalName: z.string().optional(),
        service: z.string(),
        year: z.number().int(),
        count: z.number().int(),
      }),
    ),
  });

export const proofReplies = {
  listCertificates: certificatesReply,
  getCertificate: destructionCertificateSchema,
  getCertificatePdf: otherMedia,
  getRelationFigures: relationFiguresReply,
  listRelations: relationsReply,
} as const satisfies Replies<typeof proofOperations>;
