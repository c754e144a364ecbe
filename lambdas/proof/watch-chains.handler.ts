import { chainsWatched } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { watchEvent } from './watch-links.ts';
import { watchPorts } from './watch-ports.ts';

const ports = watchPorts();

export const handler = eventShell(ports, chainsWatched, watchEvent);
