import type { ReplyOf } from '../../contracts/api.ts';

export type Complaint = ReplyOf<'getComplaint'>;
/** What its parties see of it, beside its measures. */
export type Case = NonNullable<Complaint['case']>;
