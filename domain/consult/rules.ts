import type { Rules } from '../rules.ts';

/** Who did not come, or let the other come for nothing. */
export const MISSED_BY = ['client', 'coach'] as const;
export type MissedBy = (typeof MISSED_BY)[number];

/** What is read of a policy about consults and the time that work takes. */
export type ConsultRules = Pick<Rules, 'purposes' | 'registrationKinds'> & {
  readonly consults: {
    /** Of each the registration kind that it has where nobody says another (EK-1.7). */
    readonly activityKinds: readonly { readonly id: string; readonly registrationKind: string }[];
    /** Why a consult that was planned was not held. */
    readonly missedReasons: readonly { readonly id: string; readonly by: MissedBy }[];
    readonly registrationKind: string;
    /** After so many days the coach is asked again whether a consult was held. */
    readonly askAgainDays: number;
    /** Percentages of the granted hours of which the coach is told that they are used, each once. */
    readonly hoursToldAt: readonly number[];
  };
};
