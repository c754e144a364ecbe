import type { ReplyOf } from '../../contracts/api.ts';

export type Request = ReplyOf<'getRights'>;
