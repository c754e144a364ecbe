import type { ArticleId } from '../../domain/article.ts';
import type { MediaType } from '../../domain/document/media-types.ts';
import type { Named, Text } from './text.ts';

/** Which clock data run on: the dossier's own, paper, a closed case, or the relation register. */
export type RetentionTerm = 'digital' | 'paper' | 'case' | 'register';

/** Every term after which something is destroyed. Years count from the trajectory's end, days from the object's age. */
export type Retention = {
  readonly digitalYears: number;
  /** Null: paper has no term of its own and goes with the digital data. */
  readonly paperYears: number | null;
  /** No consent or setting keeps a dossier beyond this; only a recorded legal hold does. */
  readonly hardStopYears: number;
  /** Uploads never confirmed. */
  readonly incomingDays: number;
  /** Packages for a requester. */
  readonly exportsDays: number;
  /** Versions that were overwritten or deleted. */
  readonly noncurrentDays: number;
  /** Multipart uploads never finished. */
  readonly multipartDays: number;
  /** A legal hold is reviewed at least this often. */
  readonly holdReviewMaxMonths: number;
  /** A destruction that would be due at once by an act of somebody other than the client waits so many days. */
  readonly graceDays: number;
  /** The client is told of a destruction so many days before it. */
  readonly noticeDays: number;
  /** The chain of a destroyed dossier's log (ids, dates, codes and counts), from the destruction on. */
  readonly logYears: number;
  readonly articles: { readonly digital: ArticleId; readonly paper: ArticleId; readonly hardStop: ArticleId };
};

/** What outlives a destroyed dossier. Null: nothing with a name. */
export type Survivors = {
  readonly relationRegister: {
    readonly fields: readonly ('clientName' | 'service' | 'year')[];
    /** After the trajectory's end the name goes too; service and year stay as a count. */
    readonly nameYears: number;
    /** Written instead of the name when the client asked for erasure. */
    readonly anonymousName: Text;
    readonly article: ArticleId;
  } | null;
};

export type DocumentType = {
  readonly id: string;
  /** Without the dot, lower case. The first is used for a download without one. */
  readonly extensions: readonly [string, ...string[]];
  readonly mimeType: MediaType;
};

export type Documents = {
  readonly types: readonly DocumentType[];
  readonly minBytes: number;
  readonly maxBytes: number;
  /** How long an upload address works. */
  readonly uploadMinutes: number;
  /** How long a download address works. */
  readonly downloadSeconds: number;
  /** How long the invitation of an external test administrator works (RIO-1.10). */
  readonly testInvitationDays: number;
  /** How often something can be announced by it: a file may be the wrong one, or not be taken. */
  readonly testUploads: number;
};

/** Printed copies: where they may be kept (RIO-3.3, EK-6.1), and how they are destroyed (RIO-6.2). */
export type Paper = {
  /** Locked, each of them. A practice can have more of its own. */
  readonly places: readonly Named[];
  /** A copy that is out for a consult is asked back after this many days. */
  readonly returnDays: number;
  /** How paper is destroyed, and what counts as that. */
  readonly methods: readonly Named[];
  /** So many days before the last day the coach is asked to destroy it. */
  readonly reminderDays: number;
  /** Of paper that is late the owner hears again after so many days. */
  readonly lateDays: number;
  readonly article: ArticleId;
};
