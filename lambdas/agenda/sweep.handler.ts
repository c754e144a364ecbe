import { scheduled } from '../../contracts/events.ts';
import { scheduledShell } from '../runtime/scheduled.ts';
import { sweepPorts } from './ports.ts';
import { sweep } from './sweep.ts';

const ports = sweepPorts();

export const handler = scheduledShell('sweep', ports, scheduled, sweep);
