import { complaintOperations } from '../../contracts/complaint/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { complaintLogic } from './logic.ts';
import { complaintHttpPorts } from './ports.ts';

const ports = complaintHttpPorts();

export const handler = httpShell(ports, complaintOperations, complaintLogic);
