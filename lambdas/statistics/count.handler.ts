import { scheduled } from '../../contracts/events.ts';
import { scheduledShell } from '../runtime/scheduled.ts';
import { countYears } from './count.ts';
import { countPorts } from './count-ports.ts';

const ports = countPorts();

export const handler = scheduledShell('countYears', ports, scheduled, countYears);
