import { scheduled } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { anchor } from './anchor.ts';
import { anchorPorts } from './anchor-ports.ts';

const ports = anchorPorts();

export const handler = eventShell(ports, scheduled, anchor);
