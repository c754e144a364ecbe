import type { Language } from '../../contracts/problems/text.ts';
import type { Columns } from './columns.ts';
import type { Configuration } from './practice.ts';

export type PlanFacts = {
  readonly practice: Configuration;
  readonly columns: Columns;
  readonly folder: string;
  readonly today: string;
  readonly language: Language;
  /** What a document is where its folder does not say it. */
  readonly category: string | undefined;
  readonly registrationKind: string;
  /** Whether clients of running trajectories are invited by mail. */
  readonly invite: boolean;
};
