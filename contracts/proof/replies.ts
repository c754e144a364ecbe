import * as z from 'zod';
import { PAPER_HANDS } from '../../domain/proof/left-paper.ts';
import { bilingual, otherMedia } from '../common.ts';
import type { Replies } from '../operation.ts';
import { destructionCertificateSchema } from './certificate.ts';
import type { proofOperations } from './operations.ts';

const certificatesReply = () =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        certificateId: z.uuid(),
        dossierNumber: z.string(),
        completedAt: z.iso.datetime(),
        paperOpen: z.number().int().optional(),
      }),
    ),
    next: z.string().optional(),
  });
const certificatePaperReply = () =>
  z.strictObject({
    /** As the certificate says; 0 where it names no paper that was left. */
    left: z.number().int(),
    /** Of how many nobody has said yet that they are gone. */
    open: z.number().int(),
    confirmed: z.array(
      z.strictObject({
        copies: z.number().int(),
        on: z.iso.date(),
        method: bilingual(),
        by: z.enum(PAPER_HANDS),
        recordedOn: z.iso.date(),
      }),
    ),
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
  getCertificatePaper: certificatePaperReply,
  confirmCertificatePaper: certificatePaperReply,
  getRelationFigures: relationFiguresReply,
  listRelations: relationsReply,
} as const satisfies Replies<typeof proofOperations>;
