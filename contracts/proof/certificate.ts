import canonicalize from 'canonicalize';
import * as z from 'zod';
import { articleId, slug } from '../common.ts';

const count = () => z.number().int().min(0);
const instant = () => z.iso.datetime();
const hex64 = () => z.string().regex(/^[0-9a-f]{64}$/);
const name = () => z.string().min(1).max(200);

const bodyShape = () =>
  ({
    kind: z.literal('destruction-certificate'),
    /** The first said nothing of paper. */
    schemaVersion: z.literal([1, 2]),
    certificateId: z.uuid(),
    erasureId: z.uuid(),
    dossierId: z.uuid(),
    dossierNumber: z.string().regex(/^\d{4}-\d{4,6}$/),
    policy: z.strictObject({ id: name(), version: name() }),
    organisation: name(),
    articles: z.array(articleId()).min(1),
    ground: z.enum(['retention-term', 'client-request', 'objection']),
    trajectoryEndedOn: z.iso.date(),
    destructionDueOn: z.iso.date(),
    startedAt: instant(),
    completedAt: instant(),
    counts: z.strictObject({
      documents: count(),
      objectVersions: count(),
      deleteMarkers: count(),
      records: count(),
      keysDestroyed: count(),
      lookups: count(),
    }),
    /** A fresh listing, after everything was deleted. Anything but zero is no certificate. */
    verification: z.strictObject({ listedAt: instant(), objectsLeft: z.literal(0), recordsLeft: z.literal(0) }),
    /** The head of the dossier's audit chain when this was signed. */
    auditHead: z.strictObject({ seq: count(), hash: hex64() }),
    /** The names of the fields that outlive the dossier (RIO-6.4); their values are not here. */
    survivors: z.array(z.string().regex(/^[a-z][A-Za-z]*$/)),
    /** Printed copies of the dossier, which no program destroys (RIO-6.2). */
    paper: z
      .strictObject({
        copies: count(),
        /** So many by each method, the first and the last of them on these days. */
        destroyed: z.array(z.strictObject({ method: slug(), copies: count(), from: z.iso.date(), to: z.iso.date() })),
        /** Not destroyed yet when the dossier was, as far as was recorded; and whose task that is. */
        left: z.strictObject({ copies: count().min(1), by: z.literal('coach') }).optional(),
      })
      .optional(),
  }) as const;

/** The second version names the paper, also where there is none. */
const saysWhatItsVersionSays = ({ schemaVersion, paper }: { schemaVersion: number; paper?: object | undefined }) =>
  (schemaVersion === 2) === (paper !== undefined);
const WITH_PAPER = { path: ['paper'], message: 'in the second version, and not in the first' };

/** What is certified: ids, numbers and times. No personal data. */
export const certificateBodySchema = () => z.strictObject(bodyShape()).refine(saysWhatItsVersionSays, WITH_PAPER);
export type CertificateBody = z.infer<ReturnType<typeof certificateBodySchema>>;

const signature = () =>
  z.strictObject({
    algorithm: z.literal('ECDSA_SHA_256'),
    /** SHA-256 of the public key (SubjectPublicKeyInfo, DER), hexadecimal. */
    keyId: hex64(),
    /**
     * DER, base64. Of an ECDSA signature (r, s) anyone can make the second valid form (r, n - s), and AWS KMS answers either, so
     * both are good: the content is the same.
     */
    value: z.base64(),
  });
export type CertificateSignature = z.infer<ReturnType<typeof signature>>;

/** A signed certificate of destruction (RIO-6.3, EK-10.1). */
export const destructionCertificateSchema = () =>
  z.strictObject({ ...bodyShape(), signature: signature() }).refine(saysWhatItsVersionSays, WITH_PAPER);
export type DestructionCertificate = z.infer<ReturnType<typeof destructionCertificateSchema>>;

const canonical = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Not a JSON value');
  return text;
};

/** The bytes that are signed (ECDSA P-256 over their SHA-256): the body as RFC 8785 canonical JSON. */
export const signedBytes = (body: CertificateBody): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonical(body));

/** The file: the canonical JSON of the whole and one line end, so that a certificate has exactly one form. */
export const assemble = (body: CertificateBody, signed: CertificateSignature): Uint8Array =>
  new TextEncoder().encode(`${canonical({ ...body, signature: signed })}\n`);
