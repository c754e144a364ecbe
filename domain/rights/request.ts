import type { EarlierWords } from '../text/earlier-words.ts';

/** The rights of a client that a request can be about (AVG 15-21; RIO-3.6, 6.3; EK-9, EK-10.2). */
export const RIGHT_KINDS = [
  'access',
  'correction',
  'completion',
  'removal',
  'erasure',
  'objection',
  'restriction',
  'portability',
] as const;
export type RightKind = (typeof RIGHT_KINDS)[number];

export const CHANGE_KINDS = ['correction', 'completion', 'removal'] as const satisfies readonly RightKind[];
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How a request came in. Only the first is the client's own act in the system. */
export const CHANNELS = ['portal', 'letter', 'mail', 'spoken'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * open: to be decided. decided: being carried out. closed: carried out, or nothing of it was granted. withdrawn: by its
 * maker. lapsed: who asked never became known.
 */
export const REQUEST_STATES = ['open', 'decided', 'closed', 'withdrawn', 'lapsed'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/**
 * Who asks, and how that was made sure (EK-9.3b). `pending`: not established yet. No copy of an identity document is
 * stored (EK-9.3b).
 */
export type Identity =
  | { readonly state: 'pending' }
  | { readonly state: 'asked'; readonly on: string }
  | { readonly state: 'established'; readonly method: string; readonly on: string; readonly by: 'client' | 'owner' };

/**
 * What a change is about: a field of the client's data or a document. What it says now and should say is sealed. `unnamed`: a letter
 * asks to remove documents in words of its own, and which they are is said with the decision.
 */
export type ChangeTarget =
  | { readonly field: string }
  | { readonly documentId: string }
  | { readonly unnamed: 'document' };
export type Change = {
  /** Its place in the request, from 1. */
  readonly n: number;
  readonly kind: ChangeKind;
  readonly target: ChangeTarget;
  /** A change ground of the policy (EK-10.2). */
  readonly ground: string;
};
/** As asked; `from` becomes what was really there when it is carried out, and stays (EK-10.3). */
export type ChangeWords = { readonly from?: string; readonly to?: string };

export const OUTCOMES = ['granted', 'partly', 'refused'] as const;
export type DecisionOutcome = (typeof OUTCOMES)[number];

export type KindDecision = {
  readonly kind: RightKind;
  readonly outcome: DecisionOutcome;
  /** Exceptions of AVG 17(3), by the policy's ids. Reasons in words are sealed. */
  readonly exceptions: readonly string[];
  /** Of a partial yes to changes: those that are granted. */
  readonly changes?: readonly number[];
  /** Of a partial yes to erasure: what goes. Of a partial yes to access: what is left out. */
  readonly documents?: readonly string[];
  /** Somebody carries it out and records it, such as a new version of a document; no step does. */
  readonly byHand?: true;
  /** Access by seeing the data at a place and time (EK-9.3c). */
  readonly appointment?: { readonly on: string; readonly time: string };
  /** Refused while a legal hold lay on the dossier: it can be decided anew. */
  readonly underHold?: true;
  /** Of an erasure or a removal that waited: on this day it was taken back. */
  readonly withdrawnOn?: string;
};

export type Execution = {
  readonly kind: RightKind;
  readonly state: 'todo' | 'done';
  /** ISO day: its own term runs from here (EK-10.5). */
  readonly from: string;
  /** It takes documents away and was registered for the client: until the day that both were told, which the dossier has. */
  readonly waits?: true;
  readonly doneOn?: string;
  readonly by?: 'system' | 'owner';
  /** The owner was told that this step does not succeed. */
  readonly failedAt?: string;
  /** ISO instant: a legal hold keeps it back, and the owner was told. */
  readonly heldAt?: string;
  /** The document whose record went and whose bytes go now. */
  readonly removing?: string;
  /** New documents that came in the place of others, by change. */
  readonly replacements?: readonly { readonly n: number; readonly documentId: string }[];
};

/** A principal that had got the data was told what changed (AVG 19). */
export type Told = { readonly principalId: string; readonly at: string; readonly kinds: readonly RightKind[] };

/** Which goes first when data are asked for and are to be destroyed as well. */
export type Order = 'access-first' | 'erasure-first';

export type RightsSecrets = {
  /** What the client wrote or said about it. */
  readonly note?: string;
  readonly changes: Readonly<Record<string, ChangeWords>>;
  readonly doubt?: string;
  readonly extensionReasons?: string;
  /** By kind. */
  readonly reasons?: Readonly<Record<string, string>>;
  readonly appointment?: { readonly place: string; readonly explanation?: string };
  readonly executionNotes?: Readonly<Record<string, string>>;
  /** What was asked or said first, where something else came in its place. */
  readonly earlierWords?: readonly EarlierWords[];
};

/** One request about one or more rights, from receipt until it is carried out. Days are ISO days in Europe/Amsterdam. */
export type RightsRequest = {
  readonly requestId: string;
  readonly dossierId: string;
  readonly clientId: string;
  readonly version: number;
  readonly state: RequestState;
  readonly kinds: readonly RightKind[];
  readonly registeredBy: 'client' | 'owner';
  readonly channel: Channel;
  /** The term starts here, not at registration. */
  readonly receivedOn: string;
  /** ISO instant. */
  readonly registeredAt: string;
  readonly identity: Identity;
  /** The clock stands from the day that identity was asked until the day of the proof (AVG 12(6)). */
  readonly stop?: { readonly from: string; readonly until?: string };
  readonly extension?: { readonly by: string; readonly on: string };
  readonly changes: readonly Change[];
  /** Of an objection: the day that the client named; absent: at once. */
  readonly objectionDay?: string;
  readonly order?: Order;
  /** Other open requests about the same: linked, not refused. */
  readonly duplicates: readonly string[];
  readonly decidedOn?: string;
  readonly decisions: readonly KindDecision[];
  readonly executions: readonly Execution[];
  readonly told: readonly Told[];
  /** The principal whose people are being told, and up to which of them, by id. */
  readonly telling?: { readonly principalId: string; readonly upTo: string };
  readonly confirmedAt?: string;
  readonly requesterToldAt?: string;
  readonly closedOn?: string;
  /** How often its execution was started. */
  readonly runs: number;
  /** Of the execution that waits, and for what. */
  readonly token?: string;
  readonly awaits?: 'identity' | 'decision';
  readonly secrets: RightsSecrets;
};

export const isFinal = ({ state }: Pick<RightsRequest, 'state'>): boolean => state !== 'open' && state !== 'decided';
/** The owner reads the content for it: from the moment that it stands who asks, until its end (EK-7.1, EK-9.3b). */
export const opensContent = ({ state, identity }: Pick<RightsRequest, 'state' | 'identity'>): boolean =>
  !isFinal({ state }) && identity.state === 'established';
export const clockStands = ({ stop }: Pick<RightsRequest, 'stop'>): boolean =>
  stop !== undefined && stop.until === undefined;
export const isChangeKind = (kind: RightKind): kind is ChangeKind =>
  (CHANGE_KINDS as readonly RightKind[]).includes(kind);
export const decisionOn = (request: RightsRequest, kind: RightKind): KindDecision | undefined =>
  request.decisions.find((one) => one.kind === kind);

/** Still has to give the client their data, which is impossible after an erasure. */
export const owesData = (request: RightsRequest): boolean => {
  const gives: readonly RightKind[] = ['access', 'portability'];
  if (request.state === 'open') return request.kinds.some((kind) => gives.includes(kind));
  return (
    request.state === 'decided' &&
    request.executions.some(({ kind, state }) => gives.includes(kind) && state === 'todo')
  );
};
