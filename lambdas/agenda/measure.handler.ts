import { scheduled } from '../../contracts/events.ts';
import { scheduledShell } from '../runtime/scheduled.ts';
import { measure } from './measure.ts';
import { measurePorts } from './measure-ports.ts';

const ports = measurePorts();

export const handler = scheduledShell('measure', ports, scheduled, measure);
