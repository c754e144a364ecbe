import type { AgendaItem } from '../../domain/agenda.ts';
import type { AgendaOf, DossierAuditOf, NoticesOf } from '../../domain/feature.ts';
import type { Policy } from '../../policies/index.ts';
import type { Text } from '../../policies/types.ts';
import type { NoticeFacts, Said } from '../mail/words.ts';

// What a feature contributes to the tables of the whole, each complete over its own definition.

export type LogWordsOf<F> = { readonly [A in DossierAuditOf<F>]: Text };
export type NoticeWordsOf<F> = { readonly [N in NoticesOf<F>]: (facts: NoticeFacts, policy: Policy) => Said };
/** `done` also when there is nothing to do any more. */
export type DueCommand = (item: AgendaItem, today: string) => Promise<string>;
export type DueCommandsOf<F> = { readonly [K in AgendaOf<F>]: DueCommand };
