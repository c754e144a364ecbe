import { scheduled } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { countYears } from './count.ts';
import { countPorts } from './count-ports.ts';

const ports = countPorts();

export const handler = eventShell(ports, scheduled, countYears);
