import type { ReplyOf } from '../../contracts/api.ts';

export type Request = ReplyOf<'getRights'>;

/** What of a request only people change; that receipt is confirmed is the machine's own. */
export const standsOf = ({ version: _, commands: __, ...rest }: Request): string => JSON.stringify(rest);
