import type { ArticleId } from '../article.ts';
import type { SubjectKind } from './consent.ts';

/** What a granted scope does. A day may shorten the keeping of digital data, and shorten or lengthen that of paper. */
export const SCOPE_EFFECTS = [
  'partner-reads',
  'covers',
  'discloses',
  'keeps-digital-shorter',
  'keeps-paper-longer',
  'keeps-paper-shorter',
  'serves-purpose',
] as const;
export type ScopeEffect = (typeof SCOPE_EFFECTS)[number];

export const SUBJECT_OF: { readonly [E in ScopeEffect]: SubjectKind } = {
  'partner-reads': 'partner',
  covers: 'cover',
  discloses: 'disclosure',
  'keeps-digital-shorter': 'day',
  'keeps-paper-longer': 'day',
  'keeps-paper-shorter': 'day',
  'serves-purpose': 'purpose',
};

export type ScopeRule = {
  readonly id: string;
  readonly does: ScopeEffect;
  readonly article: ArticleId;
  /** The newest last. */
  readonly texts: readonly {
    readonly version: string;
    readonly effectiveFrom: string;
    /** The version of the regulation that it came with: called off, it takes this wording along. */
    readonly regulation?: string;
  }[];
  /** Days that a grant lasts at most; null: until the client or its own day ends it. */
  readonly maxDays: number | null;
};

/** What consents read of a practice's policy. */
export type ConsentRules = {
  readonly regulations: readonly { readonly version: string; readonly withdrawnOn?: string }[];
  readonly categories: readonly { readonly id: string; readonly medical: boolean }[];
  readonly services: readonly { readonly id: string; readonly wvp: boolean }[];
  readonly retention: { readonly digitalYears: number };
  readonly consents: {
    readonly scopes: readonly ScopeRule[];
    readonly reminderDays: number;
    readonly expiryDays: number;
    readonly maxCoverDays: number;
    readonly disclosure: {
      readonly medicalRefusedTo: readonly string[];
      readonly article: ArticleId;
      readonly report: {
        readonly to: readonly string[];
        readonly categories: readonly string[];
        readonly mayHold: readonly { readonly id: string }[];
        readonly article: ArticleId;
      };
    };
  };
};

export const scopeOf = (rules: ConsentRules, scope: string): ScopeRule | undefined =>
  rules.consents.scopes.find(({ id }) => id === scope);

/** The scope that does this, when the practice has one. */
export const scopeThat = (rules: ConsentRules, does: ScopeEffect): ScopeRule | undefined =>
  rules.consents.scopes.find((scope) => scope.does === does);

/** The wording in force on a day: the latest that has begun, of those whose version of the regulation was not called off (EK-12.2). */
export const textOn = (
  scope: Pick<ScopeRule, 'texts'>,
  { regulations }: Pick<ConsentRules, 'regulations'>,
  day: string,
): string | undefined =>
  scope.texts
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .filter(({ regulation }) => !regulations.some((one) => one.version === regulation && one.withdrawnOn !== undefined))
    .reduce<ScopeRule['texts'][number] | undefined>(
      (latest, text) => (latest === undefined || text.effectiveFrom >= latest.effectiveFrom ? text : latest),
      undefined,
    )?.version;
