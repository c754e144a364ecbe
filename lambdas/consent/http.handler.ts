import { consentOperations } from '../../contracts/consent/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { consentHttpPorts } from './http-ports.ts';
import { consentLogic } from './logic.ts';

const ports = consentHttpPorts();

export const handler = httpShell(ports, consentOperations, consentLogic);
