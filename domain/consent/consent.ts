/**
 * asked: the client has not answered. granted: in force within its dates. refused: the client said no. expired: silence,
 * which grants nothing. withdrawn: the client took it back. ended: a grant came to its end without the client. cancelled:
 * the question was taken back before it was answered.
 */
export const CONSENT_STATES = ['asked', 'granted', 'refused', 'expired', 'withdrawn', 'ended', 'cancelled'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** What happened to a consent: each is a state it came into, at a moment. */
export type ConsentEvent = ConsentState;

/** Why a grant ended, or a question was taken back, without the client. */
export const END_REASONS = [
  'term',
  'coach-back',
  'handover',
  'replaced',
  'taken-back',
  'account-removed',
  'own-coach',
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** One document as it was when the client was asked: bytes with another checksum are another document (RIO-5.1). */
export type DisclosedDocument = {
  readonly documentId: string;
  readonly sha256: string;
  readonly category: string;
  /** What a report to an employer says it holds, of the policy's list. */
  readonly holds?: readonly string[];
};

/** What exactly the client is asked for; the kind belongs to the policy's scope. Days are ISO, the last one included. */
export type ConsentSubject =
  | {
      readonly kind: 'partner';
      readonly personId: string;
      /** Documents of these categories may be read, and no others. */
      readonly categories: readonly string[];
      readonly clientData: boolean;
    }
  | {
      readonly kind: 'cover';
      readonly coverId: string;
      /** Who is away. */
      readonly coachId: string;
      /** Who takes over. */
      readonly personId: string;
      readonly from: string;
      readonly until: string;
    }
  | {
      readonly kind: 'disclosure';
      readonly principalId: string;
      readonly documents: readonly DisclosedDocument[];
      readonly until?: string;
    }
  | { readonly kind: 'day'; readonly on: string }
  | { readonly kind: 'purpose' };
export type SubjectKind = ConsentSubject['kind'];

/** Proof for the client of what happened when (AVG 7(1)): the receipt itself lies sealed beside the consent. */
export type ReceiptMark = {
  readonly n: number;
  readonly event: ConsentEvent;
  /** ISO instant. */
  readonly at: string;
  /** SHA-256 of the receipt's canonical bytes, lower-case hexadecimal. */
  readonly hash: string;
};

/** That a mail about this consent did not arrive. */
export type Bounce = { readonly at: string; readonly kind: 'permanent' | 'transient' };

/** Who and what the question named, as it was then: a receipt says the same years later. */
export type ShownNames = {
  /** The partner or replacement. */
  readonly person?: string;
  readonly principal?: string;
  /** File names by document id. */
  readonly documents?: Readonly<Record<string, string>>;
};

export type Asker = { readonly personId: string; readonly role: 'coach' | 'client' | 'owner' | 'system' };

/** One question to the client and what came of it (AVG 4(11), 7; RIO-4.1, 4.3, 5.1). Refusal and silence are kept as such. */
export type Consent = {
  readonly consentId: string;
  readonly dossierId: string;
  readonly clientId: string;
  readonly version: number;
  readonly state: ConsentState;
  /** A consent scope of the policy. */
  readonly scope: string;
  /** The wording that the client was shown. */
  readonly textVersion: string;
  readonly subject: ConsentSubject;
  readonly askedBy: Asker;
  /** ISO instant. */
  readonly askedAt: string;
  /** ISO day: on this day silence lapses. */
  readonly expiresOn: string;
  /** ISO day. */
  readonly remindedOn?: string;
  readonly answeredAt?: string;
  /** ISO day: the first on which a grant opens something; absent when that is at once. */
  readonly startsOn?: string;
  /** ISO day: the first on which a grant opens nothing any more; absent when nothing but the client ends it. */
  readonly endsOn?: string;
  readonly endedAt?: string;
  readonly endReason?: EndReason;
  /** The grant under an older wording that this question replaces. */
  readonly replaces?: string;
  /** Of the execution that waits for the answer. */
  readonly token?: string;
  /** When the asker was told what came of it. */
  readonly toldAt?: string;
  readonly bounces: readonly Bounce[];
  readonly receipts: readonly ReceiptMark[];
  /** Sealed: why the question is asked again, and the names that the client was shown. */
  readonly secrets: { readonly reason?: string; readonly shown?: ShownNames };
};
