import type { EarlierWords } from '../text/earlier-words.ts';
import type { Labels } from './labels.ts';

/** What can be said of an activity otherwise later. */
export type ActivityFacts = Labels & {
  /** On the policy's list. */
  readonly kind: string;
  /** ISO date. */
  readonly day: string;
  readonly minutes: number;
};

/** Work on a dossier beside consults, with the minutes that it took (RIO-3.4). */
export type Activity = ActivityFacts & {
  readonly activityId: string;
  readonly dossierId: string;
  readonly version: number;
  /** Who did it. */
  readonly coachId: string;
  readonly recordedOn: string;
  /** The mail in the dossier that it is about. */
  readonly documentId?: string;
  /** It was recorded by mistake: it counts no more, and stays to be seen. */
  readonly withdrawnOn?: string;
  /** What stood there before something else came in its place, on that day. */
  readonly earlier?: readonly (ActivityFacts & { readonly until: string })[];
  readonly secrets: { readonly note?: string; readonly earlierWords?: readonly EarlierWords[] };
};

/** Where it stands in the register: by day. */
export const placeOfActivity = ({ day, activityId }: Activity): string => `${day} ${activityId}`;
