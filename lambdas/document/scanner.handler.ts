import { objectCreated } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { scan } from './scanner.ts';
import { scannerPorts } from './scanner-ports.ts';

const ports = scannerPorts();

export const handler = eventShell(ports.log, objectCreated, (event) => scan(event.detail.object.key, ports));
