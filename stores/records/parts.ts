import * as z from 'zod';
import type { ArticleId } from '../../domain/article.ts';
import { NOTICE_RULES, type Notice } from '../../domain/catalogue.ts';

/** Forms that records of several features have in common. Each is a function, so that nothing is built before it is used. */

/** Which articles there are is the regulation's own: here it is a text. */
export const articleId = () => z.custom<ArticleId>((value) => typeof value === 'string');
/** What something newer came in the place of. */
export const earlierWords = () =>
  z.array(z.strictObject({ field: z.string(), text: z.string(), until: z.string() })).optional();
/** So many copies by one method, the first and the last of them on these days. */
export const destroyedPaper = () =>
  z.strictObject({ method: z.string(), copies: z.number(), from: z.string(), to: z.string() });
export const texts = () => z.record(z.string(), z.string());
/** Where an item lies in the sparse index. */
export const due = () => ({ dueDay: z.string(), dueKey: z.string() });
export type Due = { readonly dueDay: string; readonly dueKey: string };

// The cast: the table has exactly the notices as its names, which `Object.keys` does not know.
export const notice = () => z.enum(Object.keys(NOTICE_RULES) as Notice[]);
