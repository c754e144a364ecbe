import { objectCreated } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { scan } from './scanner.ts';
import { scannerPorts } from './scanner-ports.ts';

const ports = scannerPorts();

export const handler = eventShell(ports, objectCreated, (_, event) => scan(ports, event.detail.object.key));
