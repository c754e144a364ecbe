import type { ArticleId } from '../../domain/article.ts';
import type { Named } from './text.ts';

/** How long the practice keeps what lies in its registers. */
export type Registers = {
  /** Years of a breach's content, from its recording; the line without content stays. */
  readonly breachYears: number;
  /** Years of a suggestion for improvement, with its answer. */
  readonly suggestionYears: number;
  /** Mails a day to the owner that anybody can cause without signing in; of the others one mail says how many there were. */
  readonly openMailsADay: number;
  /** Of each thing that anybody can send without signing in, at most so many a day. */
  readonly openSendsADay: number;
};

/** Anonymous figures about trajectories that ended. */
export type Statistics = {
  /** Fewer than so many trajectories have no number of their own. */
  readonly smallestGroup: number;
  /** A year is counted so many months after its end, once. */
  readonly settleMonths: number;
  /** What a trajectory can come to; closed. */
  readonly outcomes: readonly Named[];
  /** How long one took, the shortest first; the last has no end. */
  readonly durations: readonly (Named & { readonly underMonths?: number })[];
  /** What figures may be given away for; closed. */
  readonly purposes: readonly (Named & { readonly article: ArticleId })[];
};
