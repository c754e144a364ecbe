import { registerOperations } from '../../contracts/register/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { registerLogic } from './logic.ts';
import { registerPorts } from './ports.ts';

const ports = registerPorts();

export const handler = httpShell(ports, registerOperations, registerLogic);
