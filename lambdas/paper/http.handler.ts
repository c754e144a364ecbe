import { paperOperations } from '../../contracts/paper/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { paperLogic } from './logic.ts';
import { paperPorts } from './ports.ts';

const ports = paperPorts();

export const handler = httpShell(ports, paperOperations, paperLogic);
