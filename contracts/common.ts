import * as z from 'zod';
import type { ArticleId } from '../domain/article.ts';
import { isCalendarDate } from '../domain/calendar.ts';

/** Longest single line that somebody may type, in characters. */
const LINE = 200;
/** Longest text that somebody may type, in characters. */
const TEXT = 4_000;

const printable = (text: string): boolean => !/\p{Cc}/u.test(text);

/** One typed line: no control characters, no blanks around it. */
export const line = () => z.string().trim().min(1).max(LINE).refine(printable, { message: 'control characters' });
/** A typed text of several lines. */
export const prose = () =>
  z
    .string()
    .trim()
    .min(1)
    .max(TEXT)
    .refine((text) => printable(text.replaceAll(/[\n\r\t]/g, '')), { message: 'control characters' });
/** An id that the policy defines. */
export const slug = () => z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
export const uuid = () => z.uuid();
/** A provision: the letters of its source and its number. The cast: the expression lets through what the type describes. */
export const articleId = () => z.string().regex(/^[A-Z]+-[A-Za-z0-9.]+$/) as z.ZodType<ArticleId, string>;
/** A day that exists: 2027-02-29 is refused. */
export const day = () =>
  z
    .string()
    .refine(isCalendarDate, { message: 'not a calendar date' })
    .meta({ format: 'date', examples: ['2026-03-05'] });
export const dossierNumber = () => z.string().regex(/^\d{4}-\d{4,6}$/);

/** Opaque to callers: the sort key to go on after. */
const cursor = () => z.string().regex(/^[A-Za-z0-9_-]{1,400}$/);
export const pageQuery = () =>
  z.strictObject({
    cursor: cursor().optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
  });

export const noBody = () => z.undefined();
/** What an answer is that is no JSON. */
export const otherMedia = () => z.string();
export const noQuery = () => z.strictObject({});
