import * as z from 'zod';
import { ABOUT_KINDS, CHANNELS, COMPLAINT_STATES, OUTCOMES } from '../../domain/complaint/complaint.ts';
import { CONSENT_STATES } from '../../domain/consent/consent.ts';
import { LEDGER_EVENTS } from '../../domain/disclosure/ledger.ts';
import { UPLOADERS } from '../../domain/document/document.ts';
import { DOSSIER_STATES } from '../../domain/dossier/dossier.ts';
import { RIGHT_KINDS } from '../../domain/rights/request.ts';

/** Names the schema in a package, and never means another one. */
export const PORTABILITY_SCHEMA_ID = 'urn:dossierwacht:portability:1';

const id = z.string().min(1);
const text = z.string();
const day = z.iso.date();
const instant = z.iso.datetime();
const both = z.strictObject({ nl: text, en: text });
/** An entry of one of the practice's lists. */
const named = z.strictObject({ id, name: both });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const article = z.string().regex(/^(RIO|EK|AVG)-[A-Za-z0-9.]+$/);
const organisation = z.strictObject({ name: text, postalAddress: text, contactEmail: text, website: text });
const number = z.string().regex(/^\d{4}-\d{4,6}$/);

const field = z.strictObject({ id, name: both, category: named, value: text });
/** A file beside this one, in the folder `documenten`. Its bytes are known by their checksum. */
const file = z.strictObject({
  documentId: id,
  fileName: text,
  mediaType: text,
  /** Bytes. */
  size: z.number().int().min(0),
  sha256: hash,
  category: named,
  announcedOn: day,
});

/**
 * What the client provided, to take to somebody else (AVG 20): the fields and the documents of the client. `type` and
 * `version` say which schema it keeps to.
 */
export const portabilitySchema = z
  .strictObject({
    type: z.literal('dossierwacht-portability'),
    version: z.literal(1),
    schema: z.literal(PORTABILITY_SCHEMA_ID),
    madeAt: instant,
    organisation,
    dossierNumber: number,
    client: z.array(field),
    documents: z.array(file),
  })
  .meta({ $id: PORTABILITY_SCHEMA_ID, title: 'What a client provided (GDPR article 20)' });
export type PortabilityData = z.infer<typeof portabilitySchema>;

/** The published form of the schema: JSON Schema 2020-12. */
export const portabilityJsonSchema = () => z.toJSONSchema(portabilitySchema);

const document = z.strictObject({
  ...file.shape,
  files: z.array(z.enum(['client', 'coach'])),
  registrationKind: named,
  uploadedBy: z.enum(UPLOADERS),
  retention: z.strictObject({ term: text, article }),
  clientInformedOn: day.optional(),
});

const consent = z.strictObject({
  consentId: id,
  scope: named,
  state: z.enum(CONSENT_STATES),
  textVersion: text,
  /** The words that the client was shown (AVG 7(1)); absent when the policy no longer has that version. */
  text: both.optional(),
  askedAt: instant,
  answeredAt: instant.optional(),
  startsOn: day.optional(),
  /** The first day on which it opens nothing any more. */
  endsOn: day.optional(),
  endedAt: instant.optional(),
  /** Who or what the question named, as it was called then. */
  about: z.array(text),
});

const complaint = z.strictObject({
  complaintId: id,
  number: text,
  receivedOn: day,
  channel: z.enum(CHANNELS),
  about: z.enum(ABOUT_KINDS),
  state: z.enum(COMPLAINT_STATES),
  text,
  attachments: z.array(id),
  deferralReasons: text.optional(),
  heardOn: day.optional(),
  report: text.optional(),
  complainantWords: text.optional(),
  otherWords: text.optional(),
  earlierHearings: z
    .array(
      z.strictObject({
        heldOn: day.optional(),
        report: text.optional(),
        complainantWords: text.optional(),
        otherWords: text.optional(),
      }),
    )
    .optional(),
  agreement: text.optional(),
  decisions: z.array(z.strictObject({ outcome: z.enum(OUTCOMES), on: day, reasons: text })),
  notSolved: text.optional(),
  measures: z.array(z.strictObject({ text, dueOn: day, doneOn: day.optional() })),
});

const recipient = z.strictObject({ principalId: id, name: text, type: named });
const disclosure = z.strictObject({
  at: instant,
  event: z.enum(LEDGER_EVENTS),
  documentId: id,
  sha256: hash,
  category: named,
  recipient,
  consentId: id,
});

/** Everything that the practice keeps of a client in one dossier, for the client (AVG 15(3); RIO-3.6, EK-9.3c). */
export const accessDataSchema = z.strictObject({
  type: z.literal('dossierwacht-access'),
  version: z.literal(1),
  madeAt: instant,
  organisation,
  request: z.strictObject({ requestId: id, kinds: z.array(z.enum(RIGHT_KINDS)), receivedOn: day }),
  dossier: z.strictObject({
    dossierId: id,
    number,
    state: z.enum(DOSSIER_STATES),
    service: named,
    purpose: named,
    branch: text.optional(),
    createdOn: day,
    startedOn: day.optional(),
    endedOn: day.optional(),
    /** Absent while the trajectory goes on, and while a legal hold keeps it. */
    destroyOn: day.optional(),
    heldUntilReviewOn: day.optional(),
    restrictedSince: day.optional(),
    commissionedBy: z.union([recipient, z.strictObject({ principalId: id })]).optional(),
    decisionReference: text.optional(),
    regulationGiven: z.array(
      z.strictObject({ regulationVersion: text, givenOn: day, channel: text, readOn: day.optional() }),
    ),
  }),
  client: z.array(field),
  documents: z.array(document),
  /** Documents that the decision on the request left out. */
  leftOut: z.number().int().min(0),
  consents: z.array(consent),
  disclosures: z.array(disclosure),
  /** Made by the client, about this dossier or without one. */
  complaints: z.array(complaint),
});
export type AccessData = z.infer<typeof accessDataSchema>;
