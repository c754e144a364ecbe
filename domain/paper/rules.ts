import { type Refused, refuse } from '../refusal.ts';

/** What paper reads of a practice's policy. */
export type PaperRules = {
  readonly categories: readonly { readonly id: string }[];
  readonly paper: {
    /** Locked, each of them. */
    readonly places: readonly { readonly id: string }[];
    readonly methods: readonly { readonly id: string }[];
    /** A copy that is out is asked back after so many days. */
    readonly returnDays: number;
    /** The owner hears again of paper that is late after so many days. */
    readonly lateDays: number;
  };
  readonly organisation: { readonly paperPlaces?: readonly { readonly id: string }[] | undefined };
};

/** The locked places of a practice: those of its regulation, and its own. */
export const placesOf = <P extends { readonly id: string }>({
  paper,
  organisation,
}: {
  readonly paper: { readonly places: readonly P[] };
  readonly organisation: { readonly paperPlaces?: readonly P[] | undefined };
}): readonly P[] => [...paper.places, ...(organisation.paperPlaces ?? [])];

/** Paper lies under lock and nowhere else (RIO-3.3). */
export const refuseOpenPlace = (place: string, rules: PaperRules): Refused | undefined =>
  placesOf(rules).some(({ id }) => id === place)
    ? undefined
    : refuse('place-not-locked', 'paper.locked-place', 'place');
