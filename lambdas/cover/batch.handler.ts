import { batchAsked } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { batchPorts } from './batch-ports.ts';
import { carryOnBatch } from './carry-on.ts';

const ports = batchPorts();

export const handler = eventShell(ports, batchAsked, carryOnBatch);
