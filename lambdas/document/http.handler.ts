import { documentOperations } from '../../contracts/document/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { documentLogic } from './logic.ts';
import { documentHttpPorts } from './ports.ts';

const ports = documentHttpPorts();

export const handler = httpShell(ports, documentOperations, documentLogic);
