import { outboxEvent } from '../../contracts/events.ts';
import { scheduledShell } from '../runtime/scheduled.ts';
import { relayPorts } from './ports.ts';
import { relayEvent } from './relay.ts';

const ports = relayPorts();

export const handler = scheduledShell('relay', ports, outboxEvent, relayEvent);
