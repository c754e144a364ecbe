import { mailReported } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { noteReports } from './bounces.ts';
import { bouncesPorts } from './ports.ts';

const ports = bouncesPorts();

export const handler = eventShell(ports, mailReported, noteReports);
