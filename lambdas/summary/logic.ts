import type { summaryOperations } from '../../contracts/summary/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { confirmSummary, correctSummary, disputeSummary, rewriteSummary } from './change.ts';
import { getSummaryPdf } from './pdf.ts';
import type { SummaryPorts } from './ports.ts';
import { getSummary, listSummaries } from './read.ts';
import { repeatSummary, writeSummary } from './write.ts';

export const summaryLogic: LogicSet<typeof summaryOperations, SummaryPorts> = {
  writeSummary: { create: writeSummary, repeat: repeatSummary },
  listSummaries,
  getSummary,
  rewriteSummary,
  correctSummary,
  confirmSummary,
  disputeSummary,
  getSummaryPdf,
};
