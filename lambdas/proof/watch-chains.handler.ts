import { scheduled } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { watchChains } from './watch-chains.ts';
import { watchPorts } from './watch-ports.ts';

const ports = watchPorts();

export const handler = eventShell(ports, scheduled, watchChains);
