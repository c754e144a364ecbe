import { statisticsOperations } from '../../contracts/statistics/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { statisticsLogic } from './logic.ts';
import { statisticsPorts } from './ports.ts';

const ports = statisticsPorts();

export const handler = httpShell(ports, statisticsOperations, statisticsLogic);
