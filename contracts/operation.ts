import type * as z from 'zod';
import type { ArticleId } from '../domain/refusal.ts';
import type { RouteName } from './routes.ts';

/** What one route takes and answers. The kernel checks requests against it and the OpenAPI document is made from it. */
export type OperationSpec = {
  readonly route: RouteName;
  readonly summary: string;
  readonly articles: readonly ArticleId[];
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  /** `creates`: understands `Idempotency-Key`. `changes`: needs `If-Match`. `acts`: understands `If-Match`. */
  readonly kind: 'reads' | 'creates' | 'changes' | 'acts';
  readonly status: 200 | 201 | 202 | 204;
  readonly reply: z.ZodType;
  /** Media type of an answer that isn't JSON. */
  readonly mediaType?: string;
};

export type OperationSet = { readonly [name in string]: OperationSpec };
