import * as z from 'zod';
import { BREACH_KINDS, FINDERS, NOT_TOLD, RISKS } from '../../domain/register/breach.ts';
import { prose, slug, uuid } from '../common.ts';

export const breachParams = () => z.strictObject({ breachId: uuid() });
export const suggestionParams = () => z.strictObject({ suggestionId: uuid() });

const unique = <T>(list: readonly T[]): boolean => new Set(list).size === list.length;
const TWICE = { message: 'named twice' };
/** Dossiers named one by one; with more of them the number of people says enough. */
const MAX_DOSSIERS = 50;
const count = () => z.number().int().min(0).max(10_000_000);
/** A moment, with its offset: hours are counted from it. */
const moment = () => z.iso.datetime({ offset: true }).meta({ examples: ['2026-03-05T10:30:00+01:00'] });

const found = () =>
  ({
    awareAt: moment(),
    kinds: z.array(z.enum(BREACH_KINDS)).min(1).max(BREACH_KINDS.length).refine(unique, TWICE),
    foundBy: z.enum(FINDERS),
  }) as const;
const known = () =>
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
    notifiedAuthorityAt: moment().optional(),
    notifiedPeopleAt: moment().optional(),
    /** Why the people need not be told (AVG 34(3)), with the reasons; with `disproportionate-effort` also how it was made public. */
    peopleNotTold: z.enum(NOT_TOLD).optional(),
    reasonsNotTold: prose().optional(),
    publicCommunication: prose().optional(),
    reasonsLate: prose().optional(),
  }) as const;

export const recordBreachBody = () => z.strictObject({ ...found(), ...known() });
export const changeBreachBody = () =>
  z
    .strictObject({ ...z.strictObject(found()).partial().shape, ...known() })
    .refine((body) => Object.keys(body).length > 0, { message: 'nothing to change' });

export const sendSuggestionBody = () => z.strictObject({ text: prose() });
export const answerSuggestionBody = () => z.strictObject({ answer: prose() });
