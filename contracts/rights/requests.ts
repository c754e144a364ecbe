import * as z from 'zod';
import { CHANNELS, OUTCOMES, RIGHT_KINDS } from '../../domain/rights/request.ts';
import { line, prose, slug, uuid, words } from '../common.ts';
import { dayToCome, pastDay, plannedDay, type Today } from '../days.ts';

export const rightsDossierParams = () => z.strictObject({ dossierId: uuid() });
export const rightsParams = () => z.strictObject({ dossierId: uuid(), requestId: uuid() });
export const RIGHTS_LETTERS = ['receipt', 'identity', 'extension', 'decision', 'done', 'lapse'] as const;
export type RightsLetter = (typeof RIGHTS_LETTERS)[number];
export const rightsLetterParams = () => z.strictObject({ ...rightsParams().shape, letter: z.enum(RIGHTS_LETTERS) });
export const rightsLetterQuery = () => z.strictObject({ language: z.enum(['nl', 'en']).optional() });
const PACKAGE_KINDS = ['access', 'portability'] as const;
export const packageParams = () => z.strictObject({ ...rightsParams().shape, kind: z.enum(PACKAGE_KINDS) });

/** More changes than these are another request. */
const MAX_CHANGES = 50;
const MAX_DOCUMENTS = 100;
const unique = <T>(list: readonly T[]): boolean => new Set(list).size === list.length;
const TWICE = { message: 'named twice' };

const kind = () => z.enum(RIGHT_KINDS);
const target = () =>
  z.union([
    z.strictObject({ field: z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/) }),
    z.strictObject({ documentId: uuid() }),
  ]);
/** In a letter, also in the words of the client. */
const targetOfLetter = () => z.union([...target().options, z.strictObject({ unnamed: z.literal('document') })]);
const change = <Target extends z.ZodType>(about: Target) =>
  z.strictObject({
    kind: z.enum(['correction', 'completion', 'removal']),
    target: about,
    /** Why (EK-10.2): one of the policy's grounds. */
    ground: slug(),
    from: prose().optional(),
    to: prose().optional(),
  });

const asked = <Target extends z.ZodType>(today: Today, about: Target) =>
  ({
    kinds: z.array(kind()).min(1).max(RIGHT_KINDS.length).refine(unique, TWICE),
    changes: z.array(change(about)).max(MAX_CHANGES).optional(),
    note: prose().optional(),
    objectionDay: plannedDay(today).optional(),
    order: z.enum(['access-first', 'erasure-first']).optional(),
  }) as const;

/** No fee field exists: a request is free of charge (EK-9.2; AVG 12(5)). */
export const makeRightsBody = (today: Today) => z.strictObject(asked(today, target()));
export const registerRightsBody = (today: Today) =>
  z.strictObject({
    ...asked(today, targetOfLetter()),
    channel: z.enum(CHANNELS).exclude(['portal']),
    receivedOn: pastDay(today),
    identity: z.strictObject({ method: slug(), on: pastDay(today) }).optional(),
  });

export const askIdentityBody = () => z.strictObject({ reason: slug(), doubt: prose() });
/** How it was made sure, and when: no number and no copy of a document (EK-9.3b). */
export const establishIdentityBody = (today: Today) => z.strictObject({ method: slug(), on: pastDay(today) });
/** `by` is judged by the rules of the term, so that a wrong one gets its own no. */
export const extendRightsBody = () => z.strictObject({ by: line(20), reasons: words() });

const appointment = (today: Today) =>
  z.strictObject({
    on: plannedDay(today),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    place: line(),
    explanation: prose().optional(),
  });
const decision = (today: Today) =>
  z.strictObject({
    kind: kind(),
    outcome: z.enum(OUTCOMES),
    exceptions: z.array(slug()).max(10).refine(unique, TWICE).optional(),
    reasons: words().optional(),
    changes: z.array(z.number().int().min(1).max(MAX_CHANGES)).max(MAX_CHANGES).refine(unique, TWICE).optional(),
    documents: z.array(uuid()).max(MAX_DOCUMENTS).refine(unique, TWICE).optional(),
    /** Somebody will carry it out and record it, such as a new version of a document. */
    byHand: z.literal(true).optional(),
    appointment: appointment(today).optional(),
  });
export const decideRightsBody = (today: Today) =>
  z.strictObject({
    decisions: z.array(decision(today)).min(1).max(RIGHT_KINDS.length),
    order: z.enum(['access-first', 'erasure-first']).optional(),
  });

export const recordExecutionBody = () =>
  z.strictObject({
    kind: kind(),
    note: prose().optional(),
    replacements: z
      .array(z.strictObject({ n: z.number().int().min(1).max(MAX_CHANGES), documentId: uuid() }))
      .min(1)
      .max(MAX_CHANGES)
      .optional(),
  });
/** The client lifts it at once; the owner on a day after the client was told (AVG 18(3)). */
export const liftRestrictionBody = (today: Today) => z.strictObject({ endsOn: dayToCome(today).optional() });
