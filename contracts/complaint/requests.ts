import * as z from 'zod';
import { CHANNELS, OUTCOMES, OWNER } from '../../domain/complaint/complaint.ts';
import { MAX_ATTACHMENTS } from '../../domain/complaint/make.ts';
import { articleId, line, prose, uuid, words } from '../common.ts';
import { pastDay, plannedDay, type Today } from '../days.ts';

export const complaintParams = () => z.strictObject({ complaintId: uuid() });
export const measureParams = () =>
  z.strictObject({
    ...complaintParams().shape,
    n: z.coerce.number().int().min(1).max(1_000),
  });
export const COMPLAINT_LETTERS = ['confirmation', 'deferral', 'decision'] as const;
export type ComplaintLetter = (typeof COMPLAINT_LETTERS)[number];
export const complaintLetterParams = () =>
  z.strictObject({ ...complaintParams().shape, letter: z.enum(COMPLAINT_LETTERS) });
export const complaintLetterQuery = () => z.strictObject({ language: z.enum(['nl', 'en']).optional() });
export const figuresQuery = () => z.strictObject({ year: z.coerce.number().int().min(2018).max(2200) });

const MAX_MEASURES = 20;

/** The person, the owner, an article of the regulation, a decision on a rights request, or anything else (RIO-7.1). */
const about = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), personId: uuid() }),
    z.strictObject({ kind: z.literal('owner') }),
    z.strictObject({
      kind: z.literal('article'),
      article: articleId(),
    }),
    z.strictObject({ kind: z.literal('decision'), requestId: uuid() }),
    z.strictObject({ kind: z.literal('other') }),
  ]);
const attachments = () =>
  z
    .array(uuid())
    .max(MAX_ATTACHMENTS)
    .refine((list) => new Set(list).size === list.length, { message: 'named twice' });
const complaint = () =>
  ({
    dossierId: uuid().optional(),
    about: about(),
    text: prose(),
    /** Documents of the dossier, uploaded as every other one. */
    attachments: attachments().optional(),
  }) as const;

export const attachmentsBody = () => z.strictObject({ attachments: attachments().min(1) });
export const makeComplaintBody = () => z.strictObject(complaint());
export const registerComplaintBody = (today: Today) =>
  z.strictObject({
    ...complaint(),
    channel: z.enum(CHANNELS).exclude(['portal', 'anonymous']),
    receivedOn: pastDay(today),
    /** Somebody of a principal, or a client; with a dossier it is the client of it. Without one: nobody knows who. */
    complainantId: uuid().optional(),
    /** A letter of an organisation that names nobody with an account. Without a dossier. */
    principalId: uuid().optional(),
  });
/** Nobody says who they are, so nothing can be looked up for them. */
export const signalBody = () => z.strictObject({ text: prose() });

/** As many as one request decides in its time. */
const MAX_SIGNALS = 50;
/** Each with its state as it was read. */
export const closeSignalsBody = () =>
  z.strictObject({
    reasons: prose(),
    signals: z
      .array(z.strictObject({ complaintId: uuid(), state: z.enum(['received', 'confirmed']) }))
      .min(1)
      .max(MAX_SIGNALS),
  });

export const assignHandlerBody = () =>
  z.union([
    z.strictObject({ personId: uuid() }),
    z.strictObject({ outside: z.literal(true) }),
    z.strictObject({ owner: z.literal(true) }),
  ]);
/** By the handler a moment; by the complainant that they do not want to be heard. */
export const hearingBody = (today: Today) =>
  z.union([
    z.strictObject({ on: plannedDay(today), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), place: line() }),
    z.strictObject({ waived: z.literal(true) }),
  ]);
export const hearingReportBody = (today: Today) =>
  z.strictObject({
    heldOn: pastDay(today),
    report: prose(),
    complainantWords: prose(),
    otherWords: prose(),
  });
/** Proposed by the handler, answered by both sides, and its agreement recorded by the handler. */
export const mediationBody = () =>
  z.discriminatedUnion('step', [
    z.strictObject({ step: z.literal('propose') }),
    z.strictObject({ step: z.literal('answer'), consents: z.boolean() }),
    z.strictObject({ step: z.literal('agreed'), agreement: prose() }),
  ]);
export const deferralBody = () => z.strictObject({ reasons: words() });
export const complaintDecisionBody = (today: Today) =>
  z.strictObject({
    outcome: z.enum(OUTCOMES),
    reasons: words(),
    measures: z
      .array(z.strictObject({ text: prose(), ownerId: z.union([uuid(), z.literal(OWNER)]), dueOn: plannedDay(today) }))
      .max(MAX_MEASURES)
      .optional(),
  });
export const answerBody = () => z.strictObject({ solved: z.boolean(), words: prose().optional() });
