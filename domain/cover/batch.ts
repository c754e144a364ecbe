import { type AgendaChange, type AgendaItem, putOn } from '../agenda.ts';
import type { AuditDraft } from '../audit.ts';
import { addDays } from '../calendar.ts';
import type { Effect } from '../effect.ts';
import type { Role } from '../person/person.ts';

/** What is done with each dossier of a batch. */
export type BatchWork =
  | { readonly kind: 'cover-ask'; readonly coachId: string; readonly coverId: string }
  | { readonly kind: 'cover-end'; readonly coachId: string; readonly coverId: string }
  | { readonly kind: 'hand-over'; readonly coachId: string; readonly toCoachId: string };
export const BATCH_KINDS = ['cover-ask', 'cover-end', 'hand-over'] as const satisfies readonly BatchWork['kind'][];

/** A command over more dossiers than one request can carry out: it is accepted (202), and carried out in the background. */
export type Batch = {
  readonly batchId: string;
  readonly version: number;
  readonly work: BatchWork;
  /** A digest of the request. The same request, sent again while this batch runs, finds this batch by it. */
  readonly asked: string;
  /** Who asked: each part is authorized and recorded as theirs. */
  readonly by: { readonly personId: string; readonly role: Role };
  /** ISO instant. */
  readonly askedAt: string;
  readonly state: 'running' | 'done';
  /** Dossiers that still have to be looked at, in their order. */
  readonly left: readonly string[];
  readonly done: number;
  /** Of what was dealt with while somebody waited: which dossiers, in their order. */
  readonly chosen?: readonly string[];
  /** What was not done, with the code of the problem. */
  readonly refused: readonly { readonly dossierId: string; readonly problem: string }[];
  /** What was typed, where something was. */
  readonly secrets: { readonly reason?: string };
};

/** What one dossier came to: done, or the code of a problem. */
export type BatchResult = { readonly dossierId: string; readonly problem?: string };

/** So many dossiers are dealt with while somebody waits for the answer; more of them are a batch. */
export const AT_ONCE = 20;

/** A finished batch is kept for so many days; what it did stands in the dossiers. */
export const BATCH_DAYS = 30;

const item = (batchId: string, dueOn: string): AgendaItem => ({
  subject: batchId,
  kind: 'batch',
  reference: 'batch',
  dueOn,
});

/** Asks for a run now. The sweep asks again each hour, so that a batch whose run broke off is resumed. */
export const carryOn = (batchId: string, today: string): { agenda: [AgendaChange]; effects: [Effect] } => ({
  agenda: [putOn(item(batchId, today), today)],
  effects: [{ type: 'event', event: 'CarryOnBatch', detail: { batchId } }],
});

/** It is kept for some days, so that whoever asked can see what came of it. */
export const keptUntil = (batchId: string, today: string): AgendaChange => ({
  op: 'put',
  item: item(batchId, addDays(today, BATCH_DAYS)),
});

export const dropBatch = (batchId: string): AgendaChange => {
  const { subject, kind, reference } = item(batchId, '');
  return { op: 'drop', subject, kind, reference };
};

/** The batch after some of its dossiers were dealt with. What is not on its list any more was counted before. */
export function progressed(batch: Batch, results: readonly BatchResult[]): Batch {
  const now = results.filter(({ dossierId }) => batch.left.includes(dossierId));
  const left = batch.left.filter((one) => !now.some(({ dossierId }) => dossierId === one));
  const refused = now.flatMap(({ dossierId, problem }) => (problem === undefined ? [] : [{ dossierId, problem }]));
  return {
    ...batch,
    state: left.length === 0 ? 'done' : 'running',
    left,
    done: batch.done + now.length - refused.length,
    refused: [...batch.refused, ...refused],
  };
}

/** The trace of a batch that was taken on, and of one that is done: ids and counts. */
export const batchTrace = (
  action: 'batch.start' | 'batch.continue' | 'batch.finish' | 'batch.forget',
  { batchId, work }: Pick<Batch, 'batchId' | 'work'>,
  counts: Readonly<Record<string, number>>,
): AuditDraft => ({
  act: 'order',
  action,
  rules: [work.kind === 'hand-over' ? 'dossier.assigned-coach' : 'cover.agreed-by-client'],
  facts: { batch: batchId, kind: work.kind, ...counts },
});

/** What was dealt with at once, as a batch that is done. */
export const doneAtOnce = (
  batch: Omit<Batch, 'version' | 'state' | 'left' | 'done' | 'refused' | 'chosen'>,
  results: readonly BatchResult[],
): Batch => {
  const chosen = results.map(({ dossierId }) => dossierId);
  return {
    ...progressed({ ...batch, version: 1, state: 'running', left: chosen, done: 0, refused: [] }, results),
    chosen,
  };
};
