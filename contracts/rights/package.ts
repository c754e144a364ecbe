import * as z from 'zod';
import { DOSSIER_STATES } from '../../domain/dossier/dossier.ts';
import { RIGHT_KINDS } from '../../domain/rights/request.ts';
import { both, day, id, instant, named, text } from './package-parts.ts';
import { accessSections, file, recipient } from './package-sections.ts';

/** Names the schema in a package, and never means another one. */
export const PORTABILITY_SCHEMA_ID = 'urn:dossierwacht:portability:1';

const organisation = () =>
  z.strictObject({ name: text(), postalAddress: text(), contactEmail: text(), website: text() });
const number = () => z.string().regex(/^\d{4}-\d{4,6}$/);
const field = () => z.strictObject({ id: id(), name: both(), category: named(), value: text() });

/**
 * What the client provided, to take to somebody else (AVG 20): the fields and the documents of the client. `type` and
 * `version` say which schema it keeps to.
 */
export const portabilitySchema = () =>
  z
    .strictObject({
      type: z.literal('dossierwacht-portability'),
      version: z.literal(1),
      schema: z.literal(PORTABILITY_SCHEMA_ID),
      madeAt: instant(),
      organisation: organisation(),
      dossierNumber: number(),
      client: z.array(field()),
      documents: z.array(file()),
    })
    .meta({ $id: PORTABILITY_SCHEMA_ID, title: 'What a client provided (GDPR article 20)' });
export type PortabilityData = z.infer<ReturnType<typeof portabilitySchema>>;

/** The published form of the schema: JSON Schema 2020-12. */
export const portabilityJsonSchema = () => z.toJSONSchema(portabilitySchema());

const granted = () => ({ minutes: z.number().int(), since: day() });

/** Everything that the practice keeps of a client in one dossier, for the client (AVG 15(3); RIO-3.6, EK-9.3c). */
export const accessDataSchema = () =>
  z.strictObject({
    type: z.literal('dossierwacht-access'),
    version: z.literal(1),
    madeAt: instant(),
    organisation: organisation(),
    request: z.strictObject({ requestId: id(), kinds: z.array(z.enum(RIGHT_KINDS)), receivedOn: day() }),
    dossier: z.strictObject({
      dossierId: id(),
      number: number(),
      state: z.enum(DOSSIER_STATES),
      service: named(),
      purpose: named(),
      branch: text().optional(),
      createdOn: day(),
      /** It came from the earlier records of the practice on that day (AVG 15(1)(g)). */
      takenOverOn: day().optional(),
      startedOn: day().optional(),
      endedOn: day().optional(),
      outcome: named().optional(),
      /** What the principal granted for the trajectory, and what stood there before. */
      hours: z
        .strictObject({
          ...granted(),
          recordedOn: day(),
          earlier: z.array(z.strictObject({ ...granted(), until: day() })),
        })
        .optional(),
      /** Absent while the trajectory goes on, and while a legal hold keeps it. */
      destroyOn: day().optional(),
      heldUntilReviewOn: day().optional(),
      restrictedSince: day().optional(),
      commissionedBy: z.union([recipient(), z.strictObject({ principalId: id() })]).optional(),
      decisionReference: text().optional(),
      /** It refers to an earlier dossier of the client, as long as that is kept. */
      refersToEarlier: z.literal(true).optional(),
      regulationGiven: z.array(
        z.strictObject({ regulationVersion: text(), givenOn: day(), channel: text(), readOn: day().optional() }),
      ),
    }),
    client: z.array(field()),
    /** Documents that the decision on the request left out. */
    leftOut: z.number().int().min(0),
    ...accessSections(),
  });
export type AccessData = z.infer<ReturnType<typeof accessDataSchema>>;
