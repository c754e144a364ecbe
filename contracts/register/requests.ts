import * as z from 'zod';
import { BREACH_KINDS, FINDERS, NOT_TOLD, RISKS } from '../../domain/register/breach.ts';
import { prose, slug, uuid } from '../common.ts';
import { pastMoment, type Today } from '../days.ts';

export const breachParams = () => z.strictObject({ breachId: uuid() });
export const suggestionParams = () => z.strictObject({ suggestionId: uuid() });

const unique = <T>(list: readonly T[]): boolean => new Set(list).size === list.length;
const TWICE = { message: 'named twice' };
/** Dossiers named one by one, as many as one change replaces all at once; with more of them the number of people says enough. */
const MAX_DOSSIERS = 40;
const count = () => z.number().int().min(0).max(10_000_000);

const found = (today: Today) =>
  ({
    awareAt: pastMoment(today),
    kinds: z.array(z.enum(BREACH_KINDS)).min(1).max(BREACH_KINDS.length).refine(unique, TWICE),
    foundBy: z.enum(FINDERS),
  }) as const;
const known = (today: Today) =>
  ({
    happened: prose().optional(),
    complaintId: uuid().optional(),
    categories: z.array(slug()).max(100).refine(unique, TWICE).optional(),
    dossierIds: z.array(uuid()).max(MAX_DOSSIERS).refine(unique, TWICE).optional(),
    /** About how many people and records. */
    people: count().optional(),
    records: count().optional(),
    risk: z.enum(RISKS).optional(),
    reasonsRisk: prose().optional(),
    consequences: prose().optional(),
    measures: prose().optional(),
    notifiedAuthorityAt: pastMoment(today).optional(),
    notifiedPeopleAt: pastMoment(today).optional(),
    /** Why the people need not be told (AVG 34(3)), with the reasons; with `disproportionate-effort` also how it was made public. */
    peopleNotTold: z.enum(NOT_TOLD).optional(),
    reasonsNotTold: prose().optional(),
    publicCommunication: prose().optional(),
    reasonsLate: prose().optional(),
  }) as const;

export const recordBreachBody = (today: Today) => z.strictObject({ ...found(today), ...known(today) });
export const changeBreachBody = (today: Today) =>
  z
    .strictObject({
      ...z.strictObject(found(today)).partial().shape,
      ...known(today),
      /** `null`: it is about no complaint any more. */
      complaintId: uuid().nullable().optional(),
    })
    .refine((body) => Object.keys(body).length > 0, { message: 'nothing to change' });

/** What a practice shows of how it handles data (AVG 5(2)): processing activities, help with an impact assessment, measures. */
export const ACCOUNT_DOCUMENTS = ['processing', 'impact', 'measures'] as const;
export const accountParams = () => z.strictObject({ document: z.enum(ACCOUNT_DOCUMENTS) });
export const accountQuery = () => z.strictObject({ language: z.enum(['nl', 'en']).optional() });

export const sendSuggestionBody = () => z.strictObject({ text: prose() });
export const answerSuggestionBody = () => z.strictObject({ answer: prose() });
/** As many as one request closes in its time. */
const MAX_SUGGESTIONS = 50;
/** Each with the version that was read. */
export const closeSuggestionsBody = () =>
  z.strictObject({
    answer: prose(),
    suggestions: z
      .array(z.strictObject({ suggestionId: uuid(), version: z.number().int().min(1) }))
      .min(1)
      .max(MAX_SUGGESTIONS),
  });
