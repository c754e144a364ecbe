import { dossierOperations } from '../../contracts/dossier/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { dossierLogic } from './logic.ts';
import { dossierPorts } from './ports.ts';

const ports = dossierPorts();

export const handler = httpShell(ports, dossierOperations, dossierLogic);
