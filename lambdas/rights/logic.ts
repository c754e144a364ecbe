import type { rightsOperations } from '../../contracts/rights/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { makeLogic } from './make.ts';
import type { RightsPorts } from './ports.ts';
import { readLogic } from './read.ts';
import { handleLogic } from './steps.ts';

export const rightsLogic = (ports: RightsPorts): LogicSet<typeof rightsOperations> => ({
  ...makeLogic(ports),
  ...handleLogic(ports),
  ...readLogic(ports),
});
