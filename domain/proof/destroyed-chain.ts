import { Temporal } from 'temporal-polyfill';
import type { AgendaItem } from '../agenda.ts';
import type { AuditDraft } from '../audit.ts';
import { addYears, dayOf } from '../calendar.ts';
import type { ErasureCase } from '../erasure/erasure-case.ts';

/** What the practice's chain calls it. */
export const DESTROYED_CHAIN = 'chain.destroy';

/** Of the name of a chain, which is a random id: whoever has the id can find the digest, and nobody the id by the digest. */
export const digestOf = (chain: string, sha256: (text: string) => string): string => sha256(`chain ${chain}`);

/** The trace of a chain that was destroyed at its term: how many links it had, and nothing that leads to anybody. */
export const destroyedChain = (digest: string, links: number): AuditDraft => ({
  act: 'destroy',
  action: DESTROYED_CHAIN,
  rules: ['retention.storage-limitation'],
  facts: { chain: digest, links },
});

/** The first day on which the chain of a destroyed dossier is kept no longer; undefined while the erasure is not done. */
export const chainEndOf = (
  { completedAt, steps }: Pick<ErasureCase, 'completedAt' | 'steps'>,
  { retention }: { readonly retention: { readonly logYears: number } },
): string | undefined =>
  completedAt && steps.tell ? addYears(dayOf(Temporal.Instant.from(completedAt)), retention.logYears) : undefined;

/** The day on the agenda, under the id of the erasure, since nothing may lie in the partition of the dossier. */
export const chainEndItem = (erasureId: string, dueOn: string): AgendaItem => ({
  subject: erasureId,
  kind: 'chain-end',
  reference: 'chain',
  dueOn,
});
