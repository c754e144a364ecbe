import type { complaintOperations } from '../../contracts/complaint/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { makeLogic } from './make.ts';
import type { ComplaintPorts } from './ports.ts';
import { readLogic } from './read.ts';
import { handleLogic } from './steps.ts';

export const complaintLogic = (ports: ComplaintPorts): LogicSet<typeof complaintOperations> => ({
  ...makeLogic(ports),
  ...handleLogic(ports),
  ...readLogic(ports),
});
