import { uploadReported } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { inspectArrival } from './arrival.ts';
import { inspectPorts } from './ports.ts';

const ports = inspectPorts();

export const handler = eventShell(ports, uploadReported, inspectArrival);
