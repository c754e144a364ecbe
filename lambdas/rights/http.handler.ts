import { rightsOperations } from '../../contracts/rights/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { rightsLogic } from './logic.ts';
import { rightsHttpPorts } from './ports.ts';

const ports = rightsHttpPorts();

export const handler = httpShell(ports, rightsOperations, rightsLogic);
