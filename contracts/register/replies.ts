import * as z from 'zod';
import { BREACH_KINDS, BREACH_STATES, FINDERS, NOT_TOLD, RISKS } from '../../domain/register/breach.ts';
import { bilingual, earlierWords, otherMedia } from '../common.ts';
import { ROLES } from '../names.ts';
import type { Replies } from '../operation.ts';
import type { registerOperations } from './operations.ts';

const instant = () => z.iso.datetime({ offset: true });
const link = () => z.strictObject({ name: bilingual(), url: z.url() });

const line = () =>
  ({
    breachId: z.uuid(),
    state: z.enum(BREACH_STATES),
    awareAt: instant(),
    recordedAt: instant(),
    /** The end of the 72 hours: what is notified at this instant is in time. */
    deadline: z.iso.datetime(),
    hoursLeft: z.number().int(),
    late: z.boolean(),
    kinds: z.array(z.enum(BREACH_KINDS)),
    people: z.number().int().optional(),
    records: z.number().int().optional(),
    risk: z.enum(RISKS).optional(),
    notifiedAuthorityAt: instant().optional(),
    notifiedPeopleAt: instant().optional(),
    /** Why the people are not told (AVG 34(3)). */
    peopleNotTold: z.enum(NOT_TOLD).optional(),
    /** The risk is high, the people have not been told (AVG 34(1)), and nothing excepts it (AVG 34(3)). */
    peopleToTell: z.boolean(),
  }) as const;

/** Those that are about a dossier or a complaint, by the register. */
export const breachesAboutReply = () =>
  z.array(z.strictObject(line()).pick({ breachId: true, awareAt: true, state: true }));

export const breachesReply = () =>
  z.strictObject({ items: z.array(z.strictObject(line())), next: z.string().optional() });

export const breachReply = () =>
  z.strictObject({
    ...line(),
    version: z.number().int(),
    steps: z.array(bilingual()),
    /** What the notification still lacks (AVG 33(3)); it may follow in phases (AVG 33(4)). */
    missing: z.array(z.strictObject({ id: z.string(), article: z.string(), words: bilingual() })),
    /** Who answers for it, as the notification names them (AVG 33(3)(b)). */
    contact: z.strictObject({ name: z.string(), email: z.string() }),
    supervisoryAuthority: link(),
    /** What it is about that is still there, by its number; no more once the content is gone. */
    dossiers: z.array(z.strictObject({ dossierId: z.uuid(), number: z.string() })),
    complaint: z.strictObject({ complaintId: z.uuid(), number: z.string() }).optional(),
    /** Absent once the term of keeping is over. */
    content: z
      .strictObject({
        foundBy: z.enum(FINDERS),
        happened: z.string().optional(),
        complaintId: z.uuid().optional(),
        categories: z.array(z.string()),
        dossierIds: z.array(z.uuid()),
        consequences: z.string().optional(),
        measures: z.string().optional(),
        reasonsLate: z.string().optional(),
        reasonsNotTold: z.string().optional(),
        publicCommunication: z.string().optional(),
        reasonsRisk: z.string().optional(),
        earlierWords: earlierWords(),
      })
      .optional(),
  });

const suggestionSentReply = () => z.strictObject({ suggestionId: z.uuid() });

/** What the sender is to the practice, never who: the answer finds its way by itself. */
export const suggestionReply = () =>
  z.strictObject({
    suggestionId: z.uuid(),
    version: z.number().int(),
    state: z.enum(['open', 'answered']),
    receivedAt: z.iso.datetime(),
    answeredAt: z.iso.datetime().optional(),
    role: z.enum(ROLES).optional(),
    text: z.string(),
    answer: z.string().optional(),
  });
const suggestionsReply = () => z.strictObject({ items: z.array(suggestionReply()), next: z.string().optional() });

const suggestionsClosedReply = () =>
  z.strictObject({
    closed: z.array(z.uuid()),
    /** What was not closed, with the code of the problem. */
    left: z.array(z.strictObject({ suggestionId: z.uuid(), problem: z.string() })),
  });

export const registerReplies = {
  recordBreach: breachReply,
  listBreaches: breachesReply,
  getBreach: breachReply,
  changeBreach: breachReply,
  getAccountPdf: otherMedia,
  getRegulationPdf: otherMedia,
  sendSuggestion: suggestionSentReply,
  sendPublicSuggestion: suggestionSentReply,
  listSuggestions: suggestionsReply,
  getSuggestion: suggestionReply,
  answerSuggestion: suggestionReply,
  closeSuggestions: suggestionsClosedReply,
} as const satisfies Replies<typeof registerOperations>;
