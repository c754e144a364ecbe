import * as z from 'zod';
import { ABOUT_KINDS, CHANNELS, COMPLAINT_STATES, OUTCOMES } from '../../domain/complaint/complaint.ts';
import { CONSENT_STATES } from '../../domain/consent/consent.ts';
import { LEDGER_EVENTS } from '../../domain/disclosure/ledger.ts';
import { UPLOADERS } from '../../domain/document/document.ts';
import * as rights from '../../domain/rights/request.ts';
import { INVITATION_STATES } from '../../domain/test-result/invitation.ts';
import { articleId, earlierWords } from '../common.ts';
import { activityInPackage, consultInPackage } from '../consult/package.ts';
import { paperInPackage } from '../paper/package.ts';
import { questionInPackage } from '../question/package.ts';
import { summaryInPackage } from '../summary/package.ts';
import { both, day, id, instant, named, text } from './package-parts.ts';

const hash = () => z.string().regex(/^[0-9a-f]{64}$/);

/** A file beside this one, in the folder `documenten`. Its bytes are known by their checksum. */
export const file = () =>
  z.strictObject({
    documentId: id(),
    fileName: text(),
    mediaType: text(),
    /** Bytes. */
    size: z.number().int().min(0),
    sha256: hash(),
    category: named(),
    announcedOn: day(),
  });

const document = () =>
  z.strictObject({
    ...file().shape,
    files: z.array(z.enum(['client', 'coach'])),
    registrationKind: named(),
    uploadedBy: z.enum(UPLOADERS),
    /** Of the test administrator who sent it. */
    bureau: text().optional(),
    retention: z.strictObject({ term: text(), article: articleId() }),
    clientInformedOn: day().optional(),
  });

const consent = () =>
  z.strictObject({
    consentId: id(),
    scope: named(),
    state: z.enum(CONSENT_STATES),
    textVersion: text(),
    /** The words that the client was shown (AVG 7(1)); absent when the policy no longer has that version. */
    text: both().optional(),
    askedAt: instant(),
    answeredAt: instant().optional(),
    startsOn: day().optional(),
    /** The first day on which it opens nothing any more. */
    endsOn: day().optional(),
    endedAt: instant().optional(),
    /** Why it was asked again. */
    reason: text().optional(),
    /** Who or what the question named, as it was called then. */
    about: z.array(text()),
  });

/** Proof of what happened to a consent, character by character as it was given (AVG 7(1)). */
const receipt = () => z.strictObject({ consentId: id(), n: z.number().int(), sha256: hash(), text: text() });

const complaint = () =>
  z.strictObject({
    complaintId: id(),
    number: text(),
    receivedOn: day(),
    channel: z.enum(CHANNELS),
    about: z.enum(ABOUT_KINDS),
    state: z.enum(COMPLAINT_STATES),
    text: text(),
    attachments: z.array(id()),
    deferralReasons: text().optional(),
    heardOn: day().optional(),
    /** Where the hearing was, or will be. */
    place: text().optional(),
    report: text().optional(),
    complainantWords: text().optional(),
    otherWords: text().optional(),
    earlierHearings: z
      .array(
        z.strictObject({
          heldOn: day().optional(),
          report: text().optional(),
          complainantWords: text().optional(),
          otherWords: text().optional(),
        }),
      )
      .optional(),
    agreement: text().optional(),
    decisions: z.array(z.strictObject({ outcome: z.enum(OUTCOMES), on: day(), reasons: text() })),
    notSolved: text().optional(),
    /** What stood there before something newer came in its place. */
    earlierWords: earlierWords(),
    measures: z.array(z.strictObject({ text: text(), dueOn: day(), doneOn: day().optional() })),
  });

export const recipient = () => z.strictObject({ principalId: id(), name: text(), type: named() });
const disclosure = () =>
  z.strictObject({
    at: instant(),
    event: z.enum(LEDGER_EVENTS),
    documentId: id(),
    sha256: hash(),
    category: named(),
    recipient: recipient(),
    consentId: id(),
  });

const appointment = () => z.strictObject({ on: day(), time: text(), place: text(), explanation: text().optional() });
const kind = () => z.enum(rights.RIGHT_KINDS);

/** A request about the client's data, with what was decided and done (AVG 12(3), 15-21). */
const request = () =>
  z.strictObject({
    requestId: id(),
    kinds: z.array(kind()),
    state: z.enum(rights.REQUEST_STATES),
    channel: z.enum(rights.CHANNELS),
    receivedOn: day(),
    registeredAt: instant(),
    registeredBy: z.enum(['client', 'owner']),
    note: text().optional(),
    earlierWords: earlierWords(),
    changes: z.array(
      z.strictObject({
        n: z.number().int(),
        kind: z.enum(rights.CHANGE_KINDS),
        target: z.union([
          z.strictObject({ field: named() }),
          z.strictObject({ documentId: id() }),
          z.strictObject({ unnamed: z.literal('document') }),
        ]),
        ground: named(),
        from: text().optional(),
        to: text().optional(),
      }),
    ),
    objectionDay: day().optional(),
    order: z.enum(['access-first', 'erasure-first']).optional(),
    identity: z.strictObject({
      state: z.enum(['pending', 'asked', 'established']),
      method: named().optional(),
      on: day().optional(),
      by: z.enum(['client', 'owner']).optional(),
      /** Why it was asked. */
      doubt: text().optional(),
    }),
    /** While it was not known who asked, the term stood still. */
    stop: z.strictObject({ from: day(), until: day().optional() }).optional(),
    extension: z.strictObject({ by: day(), on: day(), reasons: text().optional() }).optional(),
    /** Other requests about the same that were open then. */
    duplicates: z.array(id()),
    confirmedAt: instant().optional(),
    decidedOn: day().optional(),
    decisions: z.array(
      z.strictObject({
        kind: kind(),
        outcome: z.enum(rights.OUTCOMES),
        reasons: text().optional(),
        exceptions: z.array(named()),
        changes: z.array(z.number().int()).optional(),
        documents: z.array(id()).optional(),
        byHand: z.literal(true).optional(),
        withdrawnOn: day().optional(),
        appointment: appointment().optional(),
      }),
    ),
    executions: z.array(
      z.strictObject({
        kind: kind(),
        state: z.enum(['todo', 'done']),
        from: day(),
        doneOn: day().optional(),
        by: z.enum(['system', 'owner']).optional(),
        note: text().optional(),
        replacements: z.array(z.strictObject({ n: z.number().int(), documentId: id() })).optional(),
      }),
    ),
    /** Who had got the data and was told what changed (AVG 19). */
    told: z.array(z.strictObject({ recipient: recipient(), at: instant(), kinds: z.array(kind()) })),
    requesterToldAt: instant().optional(),
    closedOn: day().optional(),
  });

/** A suggestion for improvement that the client sent while signed in (RIO-end). */
const suggestion = () =>
  z.strictObject({
    suggestionId: id(),
    receivedAt: instant(),
    state: z.enum(['open', 'answered']),
    text: text(),
    answeredAt: instant().optional(),
    answer: text().optional(),
  });

/** Somebody outside the practice who was asked to send in a test result (RIO-1.10). */
const testInvitation = () =>
  z.strictObject({
    invitationId: id(),
    bureau: text(),
    email: text(),
    category: named(),
    state: z.enum(INVITATION_STATES),
    askedOn: day(),
    lastDay: day(),
    documentId: id().optional(),
  });

/** What a package of access holds of each kind of record, under its name in the data. */
export const accessSections = () =>
  ({
    documents: z.array(document()),
    consents: z.array(consent()),
    receipts: z.array(receipt()),
    disclosures: z.array(disclosure()),
    paper: z.array(paperInPackage()),
    consults: z.array(consultInPackage()),
    activities: z.array(activityInPackage()),
    summaries: z.array(summaryInPackage()),
    questions: z.array(questionInPackage()),
    /** All of the dossier, with the one that the package answers. */
    requests: z.array(request()),
    /** Made by the client, about this dossier or without one. */
    complaints: z.array(complaint()),
    suggestions: z.array(suggestion()),
    testInvitations: z.array(testInvitation()),
  }) as const;
type Schemas = ReturnType<typeof accessSections>;
export type Section = keyof Schemas;
export type AccessSections = { readonly [S in Section]: z.infer<Schemas[S]> };
