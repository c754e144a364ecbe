import type { ReplyOf } from '../../contracts/api.ts';

export type Complaint = ReplyOf<'getComplaint'>;
/** What its parties see of it, beside its measures. */
export type Case = NonNullable<Complaint['case']>;

/** What of a complaint only people change; that receipt is confirmed is the machine's own. */
export const standsOf = ({ version: _, commands: __, state, case: of, ...rest }: Complaint): string => {
  const { letters: ___, terms: ____, ...told } = of ?? {};
  return JSON.stringify({ ...rest, ...told, state: state === 'confirmed' ? 'received' : state });
};
