import type { AgendaKind } from '../../domain/catalogue.ts';
import { type DueComplaintPorts, dueComplaints } from '../complaint/due.ts';
import { type DueConsentPorts, dueConsents } from '../consent/due.ts';
import { type DueConsultPorts, dueConsults } from '../consult/due.ts';
import { type DueCoverPorts, dueCovers } from '../cover/due.ts';
import { type DueDocumentPorts, dueDocuments } from '../document/due.ts';
import { announceDue, type DueDossierPorts, dueDossiers } from '../dossier/due.ts';
import { type DueErasurePorts, dueErasures } from '../erasure/due.ts';
import { type DuePaperPorts, duePaper } from '../paper/due.ts';
import { type DueProofPorts, dueProof } from '../proof/due.ts';
import { type DueQuestionPorts, dueQuestions } from '../question/due.ts';
import { type DueRegisterPorts, dueRegisters } from '../register/due.ts';
import { dueRights } from '../rights/due.ts';
import type { DueRightsPorts } from '../rights/due-ports.ts';
import type { DueCommand } from '../shared/feature.ts';
import { type DueSummaryPorts, dueSummaries } from '../summary/due.ts';
import { type DueTestResultPorts, dueTestResults } from '../test-result/due.ts';
import type { Ahead } from './look-ahead.ts';

export type DueCommands = { readonly [K in AgendaKind]: DueCommand };

export type DuePorts = DueDossierPorts &
  DueCoverPorts &
  DueDocumentPorts &
  DueTestResultPorts &
  DueErasurePorts &
  DueConsentPorts &
  DueConsultPorts &
  DueSummaryPorts &
  DueRightsPorts &
  DueComplaintPorts &
  DueRegisterPorts &
  DueProofPorts &
  DuePaperPorts &
  DueQuestionPorts;

/** One command for each kind of item, complete by type. */
export const dueCommands = (ports: DuePorts): DueCommands => ({
  ...dueDossiers(ports),
  ...dueDocuments(ports),
  ...dueTestResults(ports),
  ...dueErasures(ports),
  ...dueConsents(ports),
  ...dueConsults(ports),
  ...dueSummaries(ports),
  ...dueCovers(ports),
  ...dueRights(ports),
  ...dueComplaints(ports),
  ...dueRegisters(ports),
  ...dueProof(ports),
  ...duePaper(ports),
  ...dueQuestions(ports),
});

/** Everything that a sweep carries out: what is due, and what has to be told before it is. */
export const sweepCommands = (ports: DuePorts): { readonly commands: DueCommands; readonly ahead: Ahead } => ({
  commands: dueCommands(ports),
  ahead: {
    kind: 'destruction',
    days: ports.policy.retention.noticeDays,
    command: (item, today) => announceDue(ports, item, today),
  },
});
