import type { EarlierWords } from '../text/earlier-words.ts';

/**
 * registered: recorded, the regulation may still have to be given. running: the trajectory goes on. ended: kept for the
 * term of the policy. erasing: frozen, nobody reads or writes any more.
 */
export const DOSSIER_STATES = ['registered', 'running', 'ended', 'erasing'] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/** The client's personal data (RIO-2.2): sealed before they are stored. Which fields exist is policy. */
export type ClientData = { readonly firstName: string; readonly lastName: string } & Readonly<
  Record<string, string | undefined>
>;

/** What is sealed with the dossier's own key: everything somebody typed about a person. */
export type DossierSecrets = {
  readonly client: ClientData;
  readonly decisionReference?: string;
  readonly holdReason?: string;
  /** Leads to an earlier dossier of the same client, as long as that one has its key. */
  readonly follows?: string;
  /** The reasons of a hold before it was renewed for another, or lifted. */
  readonly earlierWords?: readonly EarlierWords[];
};

/** That the client was given the regulation (RIO-2.1, EK-9.1). */
export type RegulationNotice = {
  readonly regulationVersion: string;
  readonly givenOn: string;
  readonly channel: string;
  readonly readOn?: string;
};

/** A version of the regulation that the client was told of before its day, or when it was seen late (EK-12.2). Days are ISO days. */
export type AnnouncedRegulation = {
  readonly version: string;
  /** The day that they were told. */
  readonly effectiveFrom: string;
  readonly announcedOn: string;
  /** They were told on `announcedOn` that it was called off. */
  readonly withdrawnOn?: string;
};

/** A recorded legal hold: destruction waits, and somebody looks again on `reviewOn` (AVG 17(3)). */
export type LegalHold = { readonly placedOn: string; readonly reviewOn: string };

/** A destruction that the client and the owner were told of. Days are ISO days. */
export type AnnouncedDestruction = {
  /** By the term, or by the client's own choice. */
  readonly dueOn: string;
  /** When it will happen: the same day, or a later one when it was told later than it had to wait. */
  readonly on: string;
  readonly announcedOn: string;
  /** It would have been due at once: until `on` it can be corrected, and the owner can confirm it. */
  readonly waits?: true;
};

/** A request of the client by which their dossier is destroyed sooner. Until that day it can be taken back. */
export type BroughtForward = {
  readonly requestId: string;
  /** An erasure does not wait for the end of the trajectory. */
  readonly right: 'erasure' | 'objection';
  readonly on: string;
  readonly registeredBy: 'client' | 'owner';
};

/** Single documents that a request takes away, which the owner registered for the client. Until that day it can be taken back. */
export type WaitingRemoval = {
  readonly requestId: string;
  /** The day that both were told. Absent as long as a legal hold keeps it. */
  readonly on?: string;
  /** The client objected: once. */
  readonly objected?: true;
};

/** What there is of it on paper, counted: each copy is a record of its own. Days are ISO days. */
export type DossierPaper = {
  /** Ever recorded: the number of the last copy. */
  readonly recorded: number;
  /** Not destroyed. */
  readonly kept: number;
  readonly destroyed: readonly DestroyedPaper[];
  /** The last day on which what is kept has to be destroyed, as it is on the agenda. */
  readonly dueOn?: string;
};

/** So many copies by one method, the first and the last of them on these days. */
export type DestroyedPaper = {
  readonly method: string;
  readonly copies: number;
  readonly from: string;
  readonly to: string;
};

/** That it was kept elsewhere before, and came in on that ISO day. */
export type TakenOver = {
  readonly on: string;
  /** Nobody has said yet that everything is in. */
  readonly open?: true;
  /** Of before, when everything was in: how many can be read, and how many were rejected. */
  readonly documents?: { readonly available: number; readonly rejected: number };
};

/** How much time the principal granted, and since when. */
export type HoursAs = { readonly minutes: number; readonly since: string };

/** What was granted for the trajectory (RIO-3.4). Days are ISO days. */
export type HoursGranted = HoursAs & {
  readonly recordedOn: string;
  /** The highest percentage of the policy that the coach was told is used, and when. */
  readonly told?: { readonly percent: number; readonly on: string };
  /** What stood there before something else came in its place, on that day. */
  readonly earlier?: readonly (HoursAs & { readonly until: string })[];
};

/** The dossier of one client in one trajectory (RIO-1.8, EK-1.6). Dates are ISO days in Europe/Amsterdam. */
export type Dossier = {
  readonly dossierId: string;
  readonly number: string;
  readonly version: number;
  readonly state: DossierState;
  readonly policyId: string;
  readonly service: string;
  readonly purpose: string;
  readonly branch?: string;
  readonly clientId: string;
  readonly coachId: string;
  /** Since when it is theirs, when it was handed over to them. */
  readonly coachSince?: string;
  readonly principalId?: string;
  readonly createdOn: string;
  readonly takenOver?: TakenOver;
  readonly notices: readonly RegulationNotice[];
  /** Each version once: with the day that was told last. */
  readonly announcedRegulations?: readonly AnnouncedRegulation[];
  readonly startedOn?: string;
  readonly endedOn?: string;
  /** What it came to: a class of the policy, for the anonymous figures. */
  readonly outcome?: string;
  readonly hold?: LegalHold;
  /** The client wants it destroyed on this day, before the ordinary term (RIO-6.3). */
  readonly keepUntil?: string;
  /** The client lets what is on paper stay until this day, longer than the ordinary term (RIO-6.2). */
  readonly paperUntil?: string;
  /** The client wants what is on paper to be gone on this day, sooner than the ordinary term (RIO-6.2). */
  readonly paperGoneOn?: string;
  readonly paper?: DossierPaper;
  readonly hours?: HoursGranted;
  /** By requests that were granted; the earliest counts. */
  readonly broughtForward?: readonly BroughtForward[];
  /** Absent as long as it is further away than the notice that the policy gives. */
  readonly destruction?: AnnouncedDestruction;
  /** The day of a destruction that the client objected to. */
  readonly objectedTo?: string;
  /** By requests that were granted, each until its day. */
  readonly removals?: readonly WaitingRemoval[];
  /** Stored and nothing else, until it is lifted (AVG 18). */
  readonly restriction?: { readonly requestId: string; readonly placedOn: string; readonly endsOn?: string };
  /** Why it is destroyed before its term. An objection has it in records of an earlier release only. */
  readonly early?: { readonly ground: 'client-request' | 'objection'; readonly requestedOn: string };
  readonly secrets: DossierSecrets;
};

/** `2026-0001`: the year and a number in it; more than 9,999 in a year simply get longer. */
export const dossierNumber = (year: number, sequence: number): string => `${year}-${String(sequence).padStart(4, '0')}`;
