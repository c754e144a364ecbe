import { scheduled } from '../../contracts/events.ts';
import { scheduledShell } from '../runtime/scheduled.ts';
import { anchor } from './anchor.ts';
import { anchorPorts } from './anchor-ports.ts';

const ports = anchorPorts();

export const handler = scheduledShell('anchor', ports, scheduled, anchor);
