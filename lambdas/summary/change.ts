import type { OperationSpec } from '../../contracts/operation.ts';
import type { summaryOperations } from '../../contracts/summary/operations.ts';
import type { SummaryReply } from '../../contracts/summary/replies.ts';
import type { DossierAction } from '../../domain/catalogue.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import * as answer from '../../domain/summary/answer.ts';
import type { Summary } from '../../domain/summary/summary.ts';
import * as write from '../../domain/summary/write.ts';
import type { OpenKey } from '../../stores/vault.ts';
import type { Answer, Call, Reply } from '../runtime/call.ts';
import { changeRecord } from '../shared/change-record.ts';
import type { SummaryPorts } from './ports.ts';
import { seenSummary } from './read.ts';
import { summaryView } from './view.ts';

type Operations = typeof summaryOperations;
type Of = Call<OperationSpec> & { readonly params: Call<Operations['getSummary']>['params'] };

async function change(
  ports: SummaryPorts,
  call: Of,
  action: DossierAction,
  decide: (dossier: Dossier, summary: Summary) => Outcome<Summary>,
): Promise<Answer<SummaryReply>> {
  const store = {
    load: (dossierId: string, summaryId: string, key: OpenKey) =>
      seenSummary(ports, call, { dossierId, summaryId }, { key }),
    saveWrite: ports.summaries.saveWrite.bind(ports.summaries),
  };
  const changed = await changeRecord(ports, call, { id: call.params.summaryId, store, action }, decide);
  return changed.ok ? { ok: true, body: summaryView(changed.next), version: changed.next.version } : changed;
}

export function rewriteSummary(
  ports: SummaryPorts,
  call: Call<Operations['rewriteSummary']>,
): Promise<Reply<Operations['rewriteSummary']>> {
  const { body, today } = call;
  return change(ports, call, 'summary.write', (dossier, summary) =>
    write.rewriteDraft(dossier, summary, body, ports.policy, today),
  );
}

export function correctSummary(
  ports: SummaryPorts,
  call: Call<Operations['correctSummary']>,
): Promise<Reply<Operations['correctSummary']>> {
  const { body, today } = call;
  return change(ports, call, 'summary.write', (dossier, summary) =>
    write.correctSummary(dossier, summary, body, ports.policy, today),
  );
}

export function confirmSummary(
  ports: SummaryPorts,
  call: Call<Operations['confirmSummary']>,
): Promise<Reply<Operations['confirmSummary']>> {
  return change(ports, call, 'summary.answer', (dossier, summary) =>
    answer.confirmSummary(dossier, summary, call.body, call.today),
  );
}

export function disputeSummary(
  ports: SummaryPorts,
  call: Call<Operations['disputeSummary']>,
): Promise<Reply<Operations['disputeSummary']>> {
  return change(ports, call, 'summary.answer', (dossier, summary) =>
    answer.disputeSummary(dossier, summary, call.body, call.today),
  );
}
