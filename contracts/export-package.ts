import * as z from 'zod';

/** What the client provided, machine-readable (AVG 20): the schema that is published with it. */
export const portabilityData = z.strictObject({
  type: z.literal('dossierwacht-portability'),
  version: z.literal(1),
  organisation: z.string(),
  dossierNumber: z.string(),
  madeAt: z.iso.datetime(),
  /** Fields of the client's data by the ids of the policy. */
  client: z.record(z.string(), z.string()),
  /** Files that the client uploaded; they lie under `documenten/`. */
  documents: z.array(
    z.strictObject({
      documentId: z.uuid(),
      fileName: z.string(),
      mediaType: z.string(),
      size: z.number().int(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      category: z.string(),
      uploadedOn: z.iso.date(),
    }),
  ),
});
export type PortabilityData = z.infer<typeof portabilityData>;

/** JSON Schema (2020-12) of the data; it goes into the package beside them. */
export const portabilityJsonSchema = (): object => z.toJSONSchema(portabilityData);
