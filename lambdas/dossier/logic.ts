import type { dossierOperations } from '../../contracts/dossier/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import {
  changeClient,
  changeCommission,
  changeEnd,
  endTrajectory,
  liftHold,
  placeHold,
  recordNotice,
  startTrajectory,
} from './change.ts';
import { createDossier } from './create.ts';
import type { DossierPorts } from './ports.ts';
import { getDossier, getTimeline, listAgenda, listAudit, listDossiers, lookUpDossiers } from './read.ts';

export const dossierLogic: LogicSet<typeof dossierOperations, DossierPorts> = {
  createDossier,
  listDossiers,
  lookUpDossiers,
  getDossier,
  getTimeline,
  listAgenda,
  listAudit,
  changeClient,
  changeCommission,
  recordNotice,
  startTrajectory,
  endTrajectory,
  changeEnd,
  placeHold,
  liftHold,
};
