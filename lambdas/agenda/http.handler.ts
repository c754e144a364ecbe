import { agendaOperations } from '../../contracts/agenda/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { agendaHttpPorts } from './http-ports.ts';
import { agendaLogic } from './logic.ts';

const ports = agendaHttpPorts();

export const handler = httpShell(ports, agendaOperations, agendaLogic);
