import * as z from 'zod';
import { REACHES } from '../../domain/access/matrix.ts';
import { STANDINGS } from '../../domain/access/relation.ts';
import {
  COMPLAINT_RULES,
  type ComplaintAction,
  DOSSIER_RULES,
  type DossierAction,
  PRACTICE_RULES,
  type PracticeAction,
} from '../../domain/catalogue.ts';
import type { SubjectKind } from '../../domain/consent/consent.ts';
import { MISSED_BY } from '../../domain/consult/rules.ts';
import { bilingual, otherMedia } from '../common.ts';
import type { Replies } from '../operation.ts';
import type { publicOperations } from './operations.ts';

/** An OpenAPI document. */
const openApiReply = () => z.record(z.string(), z.unknown());
const SUBJECTS = ['partner', 'cover', 'disclosure', 'day', 'purpose'] as const satisfies readonly SubjectKind[];
const configurationReply = () =>
  z.strictObject({
    policy: z.string(),
    title: bilingual(),
    organisation: z.string(),
    /** The kind of enterprise and what it offers. */
    description: bilingual(),
    /** Where people reach the practice about their data. */
    contact: z.strictObject({ email: z.string(), postalAddress: z.string(), website: z.url() }),
    signIn: z.strictObject({ userPoolId: z.string(), clientId: z.string(), issuer: z.url() }),
    supervisoryAuthority: z.strictObject({ name: bilingual(), url: z.url() }),
    /** `wvp`: under the Wet verbetering poortwachter, which opens the categories that require it. */
    services: z.array(z.strictObject({ id: z.string(), name: bilingual(), wvp: z.boolean() })),
    purposes: z.array(z.strictObject({ id: z.string(), name: bilingual() })),
    /** What a trajectory can come to, for the anonymous figures. */
    outcomes: z.array(z.strictObject({ id: z.string(), name: bilingual() })),
    registrationKinds: z.array(z.strictObject({ id: z.string(), name: bilingual() })),
    categories: z.array(
      z.strictObject({
        id: z.string(),
        name: bilingual(),
        requires: z.string(),
        files: z.array(z.string()),
        /** Says something about health. */
        medical: z.boolean(),
        /** A test administrator outside the practice may be asked for it. */
        testResult: z.boolean(),
      }),
    ),
    clientFields: z.array(
      z.strictObject({
        id: z.string(),
        name: bilingual(),
        form: z.string(),
        maxLength: z.number().int(),
        required: z.boolean(),
        why: bilingual(),
      }),
    ),
    principalTypes: z.array(z.strictObject({ id: z.string(), name: bilingual() })),
    /** Why a client may want data changed or removed. */
    changeGrounds: z.array(z.strictObject({ id: z.string(), name: bilingual() })),
    /** What a client can be asked, in the wording in force. */
    consents: z.strictObject({
      scopes: z.array(
        z.strictObject({
          id: z.string(),
          name: bilingual(),
          /** The kind of the subject that a question of it has. */
          subject: z.enum(SUBJECTS),
          text: bilingual(),
          textVersion: z.string(),
        }),
      ),
      expiryDays: z.number().int(),
      maxCoverDays: z.number().int(),
      /** Who gets no documents about health, and who gets a report only as far as these contents go. */
      medicalRefusedTo: z.array(z.string()),
      report: z.strictObject({
        to: z.array(z.string()),
        categories: z.array(z.string()),
        mayHold: z.array(z.strictObject({ id: z.string(), name: bilingual() })),
      }),
    }),
    consults: z.strictObject({
      /** Each with the registration kind that it has where nobody says another. */
      activityKinds: z.array(z.strictObject({ id: z.string(), name: bilingual(), registrationKind: z.string() })),
      /** Why a consult was not held, and by whom. */
      missedReasons: z.array(z.strictObject({ id: z.string(), name: bilingual(), by: z.enum(MISSED_BY) })),
      registrationKind: z.string(),
    }),
    /** How one can be sure who asks, for what came on paper. */
    identityMethods: z.array(z.strictObject({ id: z.string(), name: bilingual() })),
    /** Why an erasure may be refused (AVG 17(3)). */
    erasureExceptions: z.array(z.strictObject({ id: z.string(), name: bilingual() })),
    /** The locked places for paper, and how it is destroyed (RIO-3.3, RIO-6.2). */
    paper: z.strictObject({
      places: z.array(z.strictObject({ id: z.string(), name: bilingual() })),
      methods: z.array(z.strictObject({ id: z.string(), name: bilingual() })),
    }),
    /** Kept so many years after the end; told so many days before it goes; one that would go at once waits so many days. */
    retention: z.strictObject({
      years: z.number().int(),
      noticeDays: z.number().int(),
      graceDays: z.number().int(),
    }),
    noticeChannels: z.array(z.string()),
    /** The version in force today. */
    regulation: z.string().optional(),
    /** Of the practice; a dossier may name one. */
    branches: z.array(z.strictObject({ id: z.string(), name: z.string(), postalAddress: z.string().optional() })),
    documents: z.strictObject({
      types: z.array(z.strictObject({ extensions: z.array(z.string()), mediaType: z.string() })),
      maxBytes: z.number().int(),
    }),
  });

const regulationsReply = () =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        version: z.string(),
        effectiveFrom: z.iso.date(),
        replacedOn: z.iso.date().optional(),
        /** It was called off before its day, and never held. */
        withdrawnOn: z.iso.date().optional(),
        inForce: z.boolean(),
        /** Its day is still to come. */
        coming: z.boolean(),
      }),
    ),
  });
const regulationReply = () =>
  z.strictObject({
    version: z.string(),
    effectiveFrom: z.iso.date(),
    replacedOn: z.iso.date().optional(),
    withdrawnOn: z.iso.date().optional(),
    readAs: z.array(z.strictObject({ repealed: z.string(), now: z.string(), article: z.string() })),
    articles: z.array(z.strictObject({ id: z.string(), title: bilingual(), text: bilingual() })),
    /** What it says otherwise than the version before it; nothing of the first. */
    changes: z.array(
      z.strictObject({ id: z.string(), title: bilingual(), change: z.enum(['added', 'changed', 'removed']) }),
    ),
    supervisoryAuthority: z.strictObject({ name: bilingual(), url: z.url() }),
  });

// The casts: `Object.keys` does not know the names; each table has exactly those of its type.
const PRACTICE_ACTIONS = Object.keys(PRACTICE_RULES) as readonly PracticeAction[];
const DOSSIER_ACTIONS = Object.keys(DOSSIER_RULES) as readonly DossierAction[];
const COMPLAINT_ACTIONS = Object.keys(COMPLAINT_RULES) as readonly ComplaintAction[];
/** In which ways each kind of account may do it; in none: never. */
const reaches = () => {
  const ways = () => z.array(z.enum(REACHES)).readonly();
  return z.strictObject({
    owner: ways(),
    coach: ways(),
    client: ways(),
    principal: ways(),
    manager: ways(),
    'manager-not-appointed': ways(),
  });
};
const accessReply = () =>
  z.strictObject({
    practice: z.array(z.strictObject({ action: z.enum(PRACTICE_ACTIONS), article: z.string(), may: reaches() })),
    dossier: z.array(z.strictObject({ action: z.enum(DOSSIER_ACTIONS), article: z.string(), may: reaches() })),
    complaint: z.array(
      z.strictObject({
        action: z.enum(COMPLAINT_ACTIONS),
        article: z.string(),
        may: z.array(z.enum(STANDINGS)).readonly(),
      }),
    ),
  });

const signingKeysReply = () =>
  z.strictObject({
    keys: z.array(
      z.strictObject({
        /** SHA-256 of the key (SubjectPublicKeyInfo, DER), hexadecimal: a certificate says it. */
        keyId: z.string().regex(/^[0-9a-f]{64}$/),
        /** SubjectPublicKeyInfo, base64. */
        publicKey: z.base64(),
        /** The day on which it was made. */
        since: z.iso.date(),
        /** Whether it signs now. */
        signs: z.boolean(),
      }),
    ),
  });

export const publicReplies = {
  getOpenApi: openApiReply,
  getConfiguration: configurationReply,
  listRegulations: regulationsReply,
  getRegulation: regulationReply,
  getAccess: accessReply,
  getSigningKey: otherMedia,
  listSigningKeys: signingKeysReply,
} as const satisfies Replies<typeof publicOperations>;
