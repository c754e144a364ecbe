import { outboxEvent } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { relayPorts } from './ports.ts';
import { relayEvent } from './relay.ts';

const ports = relayPorts();

export const handler = eventShell(ports, outboxEvent, relayEvent);
