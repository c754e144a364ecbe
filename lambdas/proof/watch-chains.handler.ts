import { chainsWatched } from '../../contracts/events.ts';
import { scheduledShell } from '../runtime/scheduled.ts';
import { watchEvent } from './watch-links.ts';
import { watchPorts } from './watch-ports.ts';

const ports = watchPorts();

export const handler = scheduledShell('watchChains', ports, chainsWatched, watchEvent);
