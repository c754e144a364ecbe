import * as z from 'zod';
import type { ArticleId } from '../domain/article.ts';
import { hasLetter, isVisible, withoutTurns, withoutUnseen } from '../domain/text/invisible.ts';
import { isReadable } from '../domain/text/readable.ts';

/** Longest single line that somebody may type, in characters. */
const LINE = 200;
/** Longest text that somebody may type, in characters. */
const TEXT = 4_000;

const withoutControls = (text: string): boolean => !/[^\P{Cc}\n\r\t]/u.test(text);
const onOneLine = (text: string): boolean => !/\p{Cc}/u.test(text);
const UNREADABLE = { message: 'unreadable' };

/** What somebody typed: signs that would turn the page around it are taken away. */
const typed = (max: number) =>
  z
    .string()
    .refine(isReadable, UNREADABLE)
    .refine(withoutControls, { message: 'control characters' })
    .overwrite(withoutTurns)
    .trim()
    .max(max);

/** One typed line: no control characters, no blanks around it, and nothing in it that nobody sees. */
export const line = (max = LINE) =>
  typed(max)
    .refine(onOneLine, { message: 'control characters' })
    .overwrite(withoutUnseen)
    .trim()
    .min(1)
    .refine(isVisible, { message: 'nothing to see' });
/** How somebody or something is called. */
export const name = (max = LINE) => line(max).refine(hasLetter, { message: 'no letter' });
/** A typed text of several lines. */
export const prose = () => typed(TEXT).min(1).refine(isVisible, { message: 'nothing to see' });
/** A typed text that may be empty: where that is no reason, it gets a no of its own. */
export const words = () => typed(TEXT).overwrite((text) => (isVisible(text) ? text : ''));
/** What stood in a record before something newer came in its place, until which day. */
export const earlierWords = () =>
  z.array(z.strictObject({ field: z.string(), text: z.string(), until: z.iso.date() })).optional();
/** A text in both languages of the system, as the policy or the system says it. */
export const bilingual = () => z.strictObject({ nl: z.string(), en: z.string() });
/** An id that the policy defines. */
export const slug = () => z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
/** A version of the regulation. */
export const regulationVersion = () => z.string().regex(/^[A-Za-z0-9.-]{1,40}$/);
export const regulationParams = () => z.strictObject({ version: regulationVersion() });
export const uuid = () => z.uuid();
/** A provision: the letters of its source and its number. The cast: the expression lets through what the type describes. */
export const articleId = () => z.string().regex(/^[A-Z]+-[A-Za-z0-9.]+$/) as z.ZodType<ArticleId, string>;
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
