import { consultOperations } from '../../contracts/consult/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { consultLogic } from './logic.ts';
import { consultPorts } from './ports.ts';

const ports = consultPorts();

export const handler = httpShell(ports, consultOperations, consultLogic);
