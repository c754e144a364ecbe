import * as z from 'zod';
import { BREACH_KINDS, type Breach, FINDERS, NOT_TOLD, RISKS } from '../../domain/register/breach.ts';
import type { Suggestion } from '../../domain/register/suggestion.ts';
import { earlierWords } from './parts.ts';
import { NAMED, type SealedRecord, type StoredRecord } from './record.ts';

const breachFields = () =>
  z.strictObject({
    breachId: z.string(),
    awareAt: z.string(),
    recordedAt: z.string(),
    kinds: z.array(z.enum(BREACH_KINDS)),
    people: z.number().optional(),
    records: z.number().optional(),
    risk: z.enum(RISKS).optional(),
    notifiedAuthorityAt: z.string().optional(),
    notifiedPeopleAt: z.string().optional(),
    peopleNotTold: z.enum(NOT_TOLD).optional(),
    version: z.number(),
  });
const breachSecrets = () =>
  z.strictObject({
    foundBy: z.enum(FINDERS),
    happened: z.string().optional(),
    complaintId: z.string().optional(),
    categories: z.array(z.string()),
    dossierIds: z.array(z.string()),
    consequences: z.string().optional(),
    measures: z.string().optional(),
    reasonsLate: z.string().optional(),
    reasonsNotTold: z.string().optional(),
    publicCommunication: z.string().optional(),
    reasonsRisk: z.string().optional(),
    earlierWords: earlierWords(),
  });
export const breachRecord: SealedRecord<'breach', Breach, typeof breachFields, typeof breachSecrets> = {
  name: 'breach',
  fields: breachFields,
  secrets: breachSecrets,
  sealed: 'sometimes',
  // In version 2 the ways to it are there: `BreachStore.list` gives them to one of before.
  steps: [NAMED, {}],
  compared: ['version'],
};

type BreachWay = { readonly breachId: string };
const breachWay = () => z.strictObject({ breachId: z.string() });
export const breachWayRecord: StoredRecord<'breach-way', BreachWay, typeof breachWay> = {
  name: 'breach-way',
  fields: breachWay,
  steps: [NAMED],
};
export const breachOfComplaintRecord: StoredRecord<'breach-of-complaint', BreachWay, typeof breachWay> = {
  name: 'breach-of-complaint',
  fields: breachWay,
  steps: [NAMED],
};

const suggestionFields = () =>
  z.strictObject({
    suggestionId: z.string(),
    receivedAt: z.string(),
    state: z.enum(['open', 'answered']),
    answeredAt: z.string().optional(),
    role: z.enum(['owner', 'coach', 'client', 'principal', 'manager']).optional(),
    version: z.number(),
  });
const suggestionSecrets = () =>
  z.strictObject({ text: z.string(), senderId: z.string().optional(), answer: z.string().optional() });
export const suggestionRecord: SealedRecord<
  'suggestion',
  Suggestion,
  typeof suggestionFields,
  typeof suggestionSecrets
> = {
  name: 'suggestion',
  fields: suggestionFields,
  secrets: suggestionSecrets,
  steps: [NAMED],
  compared: ['version'],
};

type Sent = { readonly suggestionId: string };
const sent = () => z.strictObject({ suggestionId: z.string() });
export const suggestionSentRecord: StoredRecord<'suggestion-sent', Sent, typeof sent> = {
  name: 'suggestion-sent',
  fields: sent,
  steps: [NAMED],
};
