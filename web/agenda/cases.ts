import type { ReplyOf } from '../../contracts/api.ts';

export type Due = ReplyOf<'getAgenda'>['items'][number];

/** The day that counts: that of the case, where it has one, as a reminder of it stands earlier on the agenda. */
export const dayOf = ({ term, dueOn }: Due): string => term?.outer ?? dueOn;

const caseOf = ({ name, requestId, complaintId, breachId, certificateId }: Due): string | undefined => {
  const id = requestId ?? complaintId ?? breachId ?? certificateId;
  return id === undefined ? undefined : `${id} ${name.nl}`;
};

/** A case once, also where a reminder of it and its last day are both near. */
export function once(items: readonly Due[]): readonly Due[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const of = caseOf(item);
    if (of === undefined) return true;
    if (seen.has(of)) return false;
    seen.add(of);
    return true;
  });
}
