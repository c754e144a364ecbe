import { summaryOperations } from '../../contracts/summary/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { summaryLogic } from './logic.ts';
import { summaryPorts } from './ports.ts';

const ports = summaryPorts();

export const handler = httpShell(ports, summaryOperations, summaryLogic);
