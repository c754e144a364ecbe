import type { rightsOperations } from '../../../contracts/operations/rights.ts';
import type { LogicSet } from '../kernel/types.ts';
import { handleLogic } from './handle.ts';
import { makeLogic } from './make.ts';
import type { RightsPorts } from './ports.ts';
import { readLogic } from './read.ts';

export const rightsLogic = (ports: RightsPorts): LogicSet<typeof rightsOperations> => ({
  ...makeLogic(ports),
  ...handleLogic(ports),
  ...readLogic(ports),
});
