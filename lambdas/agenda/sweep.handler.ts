import { scheduled } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { sweepPorts } from './ports.ts';
import { sweep } from './sweep.ts';

const ports = sweepPorts();

export const handler = eventShell(ports, scheduled, sweep);
