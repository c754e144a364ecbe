import type { Complaint, HearingWords } from './complaint.ts';

/** The hearings that were reported so far, with the present one when something was written of it. */
export function withHearing({ hearing, secrets }: Pick<Complaint, 'hearing' | 'secrets'>): readonly HearingWords[] {
  const { report, complainantWords, otherWords, earlierHearings = [] } = secrets;
  if (report === undefined) return earlierHearings;
  return [...earlierHearings, written({ heldOn: hearing?.heldOn, report, complainantWords, otherWords })];
}

/** Without what there is nothing of. */
const written = <T extends object>(words: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
