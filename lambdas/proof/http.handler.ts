import { proofOperations } from '../../contracts/proof/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { proofLogic } from './logic.ts';
import { proofHttpPorts } from './ports.ts';

const ports = proofHttpPorts();

export const handler = httpShell(ports, proofOperations, proofLogic);
