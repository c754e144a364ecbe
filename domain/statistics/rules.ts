type Listed = { readonly id: string };

/** What the anonymous figures read of a practice's policy. */
export type StatisticsRules = {
  readonly services: readonly Listed[];
  readonly principalTypes: readonly Listed[];
  readonly statistics: {
    readonly smallestGroup: number;
    readonly settleMonths: number;
    readonly outcomes: readonly Listed[];
    readonly durations: readonly (Listed & { readonly underMonths?: number })[];
    readonly purposes: readonly Listed[];
  };
};
