import type { ArticleId } from './article.ts';

export type FileName = 'client' | 'coach';

/** A kind of data the practice may keep (RIO-2.2, EK-1.6). The list is closed. */
export type CategoryRule = {
  readonly id: string;
  readonly requires: 'none' | 'wvp-service' | 'client-knows';
  readonly files: readonly FileName[];
  /** It is what a test says of somebody: a test administrator may send it in. */
  readonly testResult?: true;
};

/** What the domain reads of a practice's policy. A policy is data and has far more; this is its part in decisions. */
export type Rules = {
  readonly id: string;
  readonly services: readonly { readonly id: string; readonly wvp: boolean }[];
  readonly purposes: readonly { readonly id: string }[];
  /** `tests`: where a test is taken. */
  readonly registrationKinds: readonly { readonly id: string; readonly tests?: true }[];
  readonly categories: readonly CategoryRule[];
  readonly notice: {
    readonly channels: readonly string[];
    /** Clients are told of a new version of the regulation so many days before it holds. */
    readonly announceDays: number;
  };
  readonly organisation: { readonly branches: readonly { readonly id: string }[] };
  readonly regulations: readonly {
    readonly version: string;
    readonly effectiveFrom: string;
    /** It was called off before its day, and never holds. */
    readonly withdrawnOn?: string;
  }[];
  readonly retention: {
    readonly digitalYears: number;
    /** Null: paper goes with the digital data. */
    readonly paperYears: number | null;
    readonly holdReviewMaxMonths: number;
    /** What would be destroyed at once by somebody's act waits so many days. */
    readonly graceDays: number;
    /** The client is told so many days before a destruction. */
    readonly noticeDays: number;
    readonly articles: { readonly digital: ArticleId };
  };
  readonly paper: {
    /** The coach is asked to destroy it so many days before the last day. */
    readonly reminderDays: number;
  };
  /** What a trajectory can come to. */
  readonly statistics: { readonly outcomes: readonly { readonly id: string }[] };
  readonly documents: {
    readonly types: readonly { readonly mimeType: string; readonly extensions: readonly string[] }[];
    readonly maxBytes: number;
    /** The invitation of an external test administrator works so many days, and for so many tries (RIO-1.10). */
    readonly testInvitationDays: number;
    readonly testUploads: number;
  };
};

/** The regulation in force on a day: the latest that has begun (RIO-end, EK-12.1). */
export function regulationOn(rules: Rules, day: string): string | undefined {
  return rules.regulations
    .filter((version) => version.effectiveFrom <= day && version.withdrawnOn === undefined)
    .reduce<Rules['regulations'][number] | undefined>(
      (latest, version) => (latest === undefined || version.effectiveFrom >= latest.effectiveFrom ? version : latest),
      undefined,
    )?.version;
}

/** The versions whose day is still to come, the nearest first (EK-12.2). */
export const upcomingRegulations = <V extends Rules['regulations'][number]>(
  { regulations }: { readonly regulations: readonly V[] },
  day: string,
): V[] =>
  regulations
    .filter(({ effectiveFrom, withdrawnOn }) => effectiveFrom > day && withdrawnOn === undefined)
    .toSorted((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom));
