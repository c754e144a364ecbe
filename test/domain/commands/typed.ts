import type { Decision, Outcome } from '../../../domain/decision.ts';

/** What people type, or what a caller may send in the place of a word of a closed list. */
export type Typed = {
  readonly firstName: string;
  readonly lastName: string;
  readonly career: string;
  readonly reference: string;
  readonly reason: string;
  /** Without its extension. */
  readonly fileName: string;
  /** Sent where the policy has a list, when there is one. */
  readonly instead?: string;
  /** What lay in the dossier before, under a legal hold. Left out: the same, and no hold. */
  readonly stored?: Omit<Typed, 'stored' | 'instead' | 'lain'>;
  /** To be filled with every text that lay there before. */
  readonly lain?: string[];
};

/** By feature and name: each is allowed when nothing typed is in the way. */
export type Commands = { readonly [name: string]: (typed: Typed) => Outcome<unknown> };

/** The outcome of a command that has nothing to refuse, or that answers undefined when there is nothing to do. */
export function made<State>(decision: Decision<State> | undefined): Outcome<State> {
  if (!decision) throw new Error('Nothing was decided');
  return { ok: true, ...decision };
}

type Texts = string | undefined | readonly Texts[] | { readonly [name: string]: Texts };

/** What lies there before a command, each text told from the others by where it stands, and noted. */
export function lying<Secrets extends object>({ lain }: Pick<Typed, 'lain'>, secrets: Secrets): Secrets {
  const marked = (value: Texts, at: string): Texts => {
    if (value === undefined) return undefined;
    if (typeof value !== 'string')
      return Array.isArray(value)
        ? value.map((one, n) => marked(one, `${at}.${n}`))
        : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, marked(one, `${at}.${name}`)]));
    const text = `${value} (${at})`;
    lain?.push(text);
    return text;
  };
  // Marking changes what texts say and nothing of the shape.
  return lain ? (marked(secrets as unknown as Texts, '') as unknown as Secrets) : secrets;
}
