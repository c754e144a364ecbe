import { publicOperations } from '../../contracts/regulation/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { publicLogic } from './logic.ts';
import { publicPorts } from './ports.ts';

const ports = publicPorts();

export const handler = httpShell(ports, publicOperations, publicLogic);
