import type { dossierOperations } from '../../contracts/dossier/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { changeLogic } from './change.ts';
import { createLogic } from './create.ts';
import type { DossierPorts } from './ports.ts';
import { agendaLogic, auditLogic, getLogic, listLogic, lookUpLogic } from './read.ts';

export const dossierLogic = (
  ports: DossierPorts & { readonly prefix: 'RIO' | 'EK' },
): LogicSet<typeof dossierOperations> => ({
  createDossier: createLogic(ports),
  listDossiers: listLogic(ports),
  lookUpDossiers: lookUpLogic(ports),
  getDossier: getLogic(ports),
  listAgenda: agendaLogic(ports),
  listAudit: auditLogic(ports),
  ...changeLogic(ports),
});
