import type { dossierOperations } from '../../contracts/dossier/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { getCaseload } from './caseload.ts';
import {
  changeClient,
  changeCommission,
  changeEnd,
  confirmDestruction,
  endTrajectory,
  liftHold,
  objectToDestruction,
  placeHold,
  recordNotice,
  repeatNotice,
  startTrajectory,
} from './change.ts';
import { createDossier, repeatDossier } from './create.ts';
import { listAgenda, listAudit } from './log.ts';
import { getOverview } from './overview.ts';
import type { DossierPorts } from './ports.ts';
import { getDossier, getTimeline, listDossiers, lookUpDossiers } from './read.ts';
import { completeTakeOver } from './take-over.ts';

export const dossierLogic: LogicSet<typeof dossierOperations, DossierPorts> = {
  createDossier: { create: createDossier, repeat: repeatDossier },
  listDossiers,
  lookUpDossiers,
  getOverview,
  getCaseload,
  getDossier,
  getTimeline,
  listAgenda,
  listAudit,
  completeTakeOver,
  changeClient,
  changeCommission,
  recordNotice: { create: recordNotice, repeat: repeatNotice },
  startTrajectory,
  endTrajectory,
  changeEnd,
  placeHold,
  liftHold,
  confirmDestruction,
  objectToDestruction,
};
