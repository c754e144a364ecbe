import { relocateRequested } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { relocatePorts } from './ports.ts';
import { relocateDocuments } from './relocate.ts';

const ports = relocatePorts();

export const handler = eventShell(ports, relocateRequested, relocateDocuments);
