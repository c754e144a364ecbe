import type { EarlierWords } from '../text/earlier-words.ts';

/** draft: its client has not got it. sent: they said nothing yet, and that is no agreement. */
export const SUMMARY_STATES = ['draft', 'sent', 'confirmed', 'disputed'] as const;
export type SummaryState = (typeof SUMMARY_STATES)[number];

/** What a client can say of an edition. */
export const ANSWERS = ['confirmed', 'disputed'] as const satisfies readonly SummaryState[];
export type SummaryAnswer = {
  readonly answer: (typeof ANSWERS)[number];
  readonly on: string;
  /** What is not correct, in the client's words. */
  readonly words?: string;
};

/** The text as it was sent on a day. A correction is another edition; none of them goes. */
export type Edition = {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly sentOn: string;
  readonly remindedOn?: string;
  /** The last one holds; the others stay. */
  readonly answers: readonly SummaryAnswer[];
};

/** What was said in a consult or another talk, as coach and client agree on it, or do not (RIO-3.5). */
export type Summary = {
  /** Of a consult it is the consult's id: each has one summary. */
  readonly summaryId: string;
  readonly dossierId: string;
  readonly version: number;
  readonly consultId?: string;
  /** Of the talk. */
  readonly day: string;
  readonly state: SummaryState;
  /** Who began it; who did what after that is in the log. */
  readonly coachId: string;
  readonly recordedOn: string;
  readonly secrets: {
    readonly draft?: string;
    readonly editions: readonly Edition[];
    /** Of the draft, before it was sent. */
    readonly earlierWords?: readonly EarlierWords[];
  };
};

/** What its client is asked about; undefined for what was never sent. */
export const newestOf = ({ secrets }: Pick<Summary, 'secrets'>): Edition | undefined => secrets.editions.at(-1);

/** The day on which the client said what holds now of the newest edition. */
export const answeredOn = (summary: Pick<Summary, 'secrets'>): string | undefined =>
  newestOf(summary)?.answers.at(-1)?.on;

/** Where it stands in the list: by day. */
export const placeOfSummary = ({ day, summaryId }: Pick<Summary, 'day' | 'summaryId'>): string => `${day} ${summaryId}`;
