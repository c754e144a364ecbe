import type { complaintOperations } from '../../../contracts/operations/complaints.ts';
import type { LogicSet } from '../kernel/types.ts';
import { handleLogic } from './handle.ts';
import { makeLogic } from './make.ts';
import type { ComplaintPorts } from './ports.ts';
import { readLogic } from './read.ts';

export const complaintLogic = (ports: ComplaintPorts): LogicSet<typeof complaintOperations> => ({
  ...makeLogic(ports),
  ...handleLogic(ports),
  ...readLogic(ports),
});
