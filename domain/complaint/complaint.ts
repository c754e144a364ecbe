import type { ArticleId } from '../article.ts';
import type { EarlierWords } from '../text/earlier-words.ts';

/** How it came in (RIO-7.1). */
export const CHANNELS = ['portal', 'letter', 'mail', 'call', 'anonymous'] as const;
export type Channel = (typeof CHANNELS)[number];

/** `decided` waits for what the complainant says of it; of the last three nothing follows but measures. */
export const COMPLAINT_STATES = ['received', 'confirmed', 'decided', 'closed', 'withdrawn'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

export const OUTCOMES = ['founded', 'partly', 'unfounded', 'not-taken-up'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Complainant =
  | { readonly kind: 'client'; readonly personId: string }
  /** Of an organisation of which nobody has an account, a letter names nobody. */
  | { readonly kind: 'principal'; readonly personId?: string; readonly principalId: string }
  | { readonly kind: 'anonymous' };

/** With which somebody complains; without one they are told nothing here, and answer on paper. */
export const accountOf = (complainant: Complainant): string | undefined =>
  complainant.kind === 'anonymous' ? undefined : complainant.personId;

export const ABOUT_KINDS = ['person', 'owner', 'article', 'decision', 'other'] as const;
export type About =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'owner' }
  | { readonly kind: 'article'; readonly article: ArticleId }
  /** On a rights request: the owner took it, so the owner does not judge it. */
  | { readonly kind: 'decision'; readonly requestId: string }
  | { readonly kind: 'other' };

/** Who may not judge: the person it is about, and the owner when it is about them under whatever account. */
export type Against = { readonly personId?: string; readonly owner: boolean };

/** `outside` is whom the policy names; the account is there once the invitation is. */
export type Handler =
  | { readonly kind: 'owner' }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'outside'; readonly personId?: string };

export type Hearing = {
  readonly on?: string;
  readonly time?: string;
  readonly heldOn?: string;
  /** The complainant does not want to be heard. */
  readonly waived?: true;
};

export type Mediation = {
  readonly proposedOn: string;
  readonly complainant?: true;
  readonly other?: true;
  readonly refused?: true;
};

export type Decided = { readonly outcome: Outcome; readonly on: string };
export type Measure = {
  readonly n: number;
  /** An account, or the owner, who has none of ours. */
  readonly ownerId: string;
  readonly dueOn: string;
  readonly doneOn?: string;
};

/** What was said in a hearing, and when. */
export type HearingWords = {
  readonly heldOn?: string;
  readonly report?: string;
  readonly complainantWords?: string;
  readonly otherWords?: string;
};

/** Everything that somebody typed. */
export type ComplaintSecrets = {
  readonly text: string;
  readonly deferralReasons?: string;
  readonly place?: string;
  readonly report?: string;
  readonly complainantWords?: string;
  readonly otherWords?: string;
  /** Of the rounds before this one. */
  readonly earlierHearings?: readonly HearingWords[];
  readonly agreement?: string;
  /** Of each decision, in their order. */
  readonly reasons: readonly string[];
  readonly measures: Readonly<Record<string, string>>;
  readonly notSolved?: string;
  /** Whatever stood in the place of what stands there now. */
  readonly earlierWords?: readonly EarlierWords[];
};

export type Complaint = {
  readonly complaintId: string;
  readonly number: string;
  readonly version: number;
  readonly dossierId?: string;
  /** Of that dossier when it came in: its letters have that head, also once the dossier is gone. */
  readonly branch?: string;
  readonly complainant: Complainant;
  readonly channel: Channel;
  /** ISO day: the term starts here. */
  readonly receivedOn: string;
  readonly registeredAt: string;
  readonly about: About;
  readonly against: Against;
  readonly attachments: readonly string[];
  readonly state: ComplaintState;
  readonly confirmedAt?: string;
  readonly confirmedInTime?: boolean;
  /** Of all its rounds: one that was missed stays missed. */
  readonly decidedInTime?: boolean;
  readonly handler?: Handler;
  /** Who handled it before it was reopened. */
  readonly before: readonly Handler[];
  /** Day from which the present term counts: of receipt, or of reopening. */
  readonly termFrom: string;
  readonly deferredOn: readonly string[];
  /** How many of those were before it was reopened: they lengthen nothing any more. */
  readonly deferralsBefore?: number;
  readonly hearing?: Hearing;
  readonly mediation?: Mediation;
  readonly mediatedOn?: string;
  readonly decisions: readonly Decided[];
  readonly measures: readonly Measure[];
  readonly reopenings: number;
  readonly solved?: boolean;
  readonly closedOn?: string;
  /** How often its execution was started. */
  readonly runs: number;
  /** Of the execution that waits. */
  readonly token?: string;
  readonly secrets: ComplaintSecrets;
};

export const isOpen = ({ state }: Pick<Complaint, 'state'>): boolean => state === 'received' || state === 'confirmed';
/** Whether somebody on whose list it stands still has something to do with it: while it runs, or with a measure left to them. */
export const isOpenFor = (personId: string, complaint: Pick<Complaint, 'state' | 'measures'>): boolean =>
  !isFinal(complaint) || complaint.measures.some(({ ownerId, doneOn }) => ownerId === personId && doneOn === undefined);

export const isFinal = ({ state }: Pick<Complaint, 'state'>): boolean => state === 'closed' || state === 'withdrawn';
/** The measure's owner when that is the owner of the practice. */
export const OWNER = 'owner';
/** With what it lies and under which key it is sealed: its dossier, or itself. */
export const subjectOf = ({ complaintId, dossierId }: Pick<Complaint, 'complaintId' | 'dossierId'>): string =>
  dossierId ?? complaintId;
