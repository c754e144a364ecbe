import type { Language } from '../../contracts/problems/text.ts';
import type { Answer } from './send.ts';
import { SENTENCES } from './sentences.ts';

/** Why something is not done, for the person who has to do something about it. */
export type Said = { readonly sentences: readonly string[] };

type Problem = {
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
};

/** A refusal of the practice, in its own words. */
export function saidOf({ status, body }: Answer, language: Language): Said {
  if (status >= 500 || status === 429) return { sentences: [SENTENCES.unreachable[language]] };
  const { detail = '', errors = [] } = (body ?? {}) as Problem;
  const more = errors.filter(({ message }) => message !== detail).map(({ field, message }) => `${field}: ${message}`);
  return { sentences: [detail === '' ? SENTENCES.unreachable[language] : detail, ...more] };
}

export const isProblem = (body: unknown, code: string): boolean =>
  (body as { type?: unknown } | undefined)?.type === `urn:dossierwacht:problem:${code}`;
