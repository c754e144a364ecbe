import type { ArticleId } from '../../domain/article.ts';
import type { AvgArticle } from '../articles.ts';
import type { PrincipalType } from './data.ts';
import type { Named, Text } from './text.ts';

/** One wording of a question to the client. A changed wording is a new version, never an edit. */
export type ConsentText = {
  readonly version: string;
  /** ISO date. */
  readonly effectiveFrom: string;
  /** The version of the regulation that it came with. When that is called off, this wording never holds either. */
  readonly regulation?: string;
  readonly text: Text;
};

/** What a granted scope does. A day may shorten the keeping of digital data, and shorten or lengthen that of paper. */
export type ScopeEffect =
  | 'partner-reads'
  | 'covers'
  | 'discloses'
  | 'keeps-digital-shorter'
  | 'keeps-paper-longer'
  | 'keeps-paper-shorter'
  | 'serves-purpose';

export type ConsentScope = Named & {
  readonly does: ScopeEffect;
  readonly article: ArticleId;
  /** The newest last. */
  readonly texts: readonly [ConsentText, ...ConsentText[]];
  /** The longest a grant lasts without asking again. Null: until the dossier's end of life. */
  readonly maxDays: number | null;
};

export type Consents = {
  readonly scopes: readonly ConsentScope[];
  /** Days of silence after which the client is reminded, once. */
  readonly reminderDays: number;
  /** Days of silence after which the question lapses. Silence never grants. */
  readonly expiryDays: number;
  /** The longest holiday cover. */
  readonly maxCoverDays: number;
  /** What no consent opens: documents of a medical category to these principals. */
  readonly disclosure: {
    readonly medicalRefusedTo: readonly PrincipalType[];
    readonly article: ArticleId;
    /** What a report to these principals may hold in a re-integration trajectory; it says which of them it does. */
    readonly report: {
      readonly to: readonly PrincipalType[];
      readonly categories: readonly string[];
      readonly mayHold: readonly Named[];
      readonly article: ArticleId;
    };
  };
  /** Days after which an unanswered consult summary is asked again (RIO-3.5). */
  readonly summaryReminderDays: number;
};

/** Work beside consults; of each the registration kind that it has where nobody says another (EK-1.7). */
export type ActivityKind = Named & { readonly registrationKind: string };

/** Why a consult that was planned was not held, and by whom. A reason about health is no reason to keep (RIO-2.2). */
export type MissedReason = Named & { readonly by: 'client' | 'coach' };

/** Consults, and the time that work takes (RIO-1.9, RIO-3.4). */
export type Consults = {
  readonly activityKinds: readonly ActivityKind[];
  readonly missedReasons: readonly MissedReason[];
  /** Of a consult where nobody says another. */
  readonly registrationKind: string;
  /** After so many days the coach is asked again whether a consult was held. */
  readonly askAgainDays: number;
  /** Percentages of the hours that a principal granted of which the coach is told that they are used, each once. */
  readonly hoursToldAt: readonly number[];
};

/** What a client asks about what is stored (RIO-3.6). */
export type Questions = {
  /** The term in which a question is answered. */
  readonly answerDays: number;
  /** The coach is reminded so many days before its end. */
  readonly reminderDays: number;
  /** Of one dossier that wait for an answer at the same time. */
  readonly mostOpen: number;
};

/** An ISO 8601 duration of whole days, weeks or months. */
export type IsoPeriod = `P${number}${'D' | 'W' | 'M'}`;

export type RightKind =
  | 'access'
  | 'correction'
  | 'completion'
  | 'removal'
  | 'erasure'
  | 'objection'
  | 'restriction'
  | 'portability';

export type Rights = {
  readonly kinds: readonly (Named & { readonly id: RightKind; readonly article: ArticleId })[];
  /** From receipt to the decision. */
  readonly decide: IsoPeriod;
  /** At most this much on top, once, told inside `decide`. */
  readonly extension: IsoPeriod;
  /** True where the regulation itself promises the term, so that a weekend does not move it. */
  readonly promised: readonly RightKind[];
  /** From the decision until it is carried out, by kind. */
  readonly execution: { readonly [kind in RightKind]: IsoPeriod };
  /** Days before a term ends on which the owner is reminded. */
  readonly reminderDays: readonly number[];
  /** Days of silence on a question about identity: reminded, then closed with a letter. */
  readonly identity: {
    readonly reminderDays: number;
    readonly closeDays: number;
    readonly methods: readonly Named[];
    readonly article: ArticleId;
  };
  /** Why a client may want data changed or removed. */
  readonly changeGrounds: readonly (Named & { readonly article: ArticleId })[];
  /** Why erasure may be refused, wholly or in part. */
  readonly erasureExceptions: readonly (Named & { readonly article: AvgArticle })[];
};

export type Complaints = {
  /** Working days until receipt is confirmed. */
  readonly confirmWorkingDays: number;
  /** Weeks from receipt to the decision. */
  readonly decideWeeks: number;
  /** Weeks of one deferral, told with reasons inside the term. */
  readonly deferWeeks: number;
  readonly maxDeferrals: number;
  readonly hearingRequired: boolean;
  /** Days the complainant has to say that it is not solved. */
  readonly solvedAnswerDays: number;
  readonly maxReopenings: number;
  /** Years a closed case keeps its content; the register's line without content stays. */
  readonly caseRetentionYears: number;
  readonly reminderDays: readonly number[];
  /** Figures about fewer people than this are suppressed. */
  readonly smallestGroup: number;
  readonly article: ArticleId;
};

export type DecreedHoliday = { readonly date: string; readonly name: Text };
