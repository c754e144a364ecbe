import { keysChanged } from '../../contracts/events.ts';
import { scheduledShell } from '../runtime/scheduled.ts';
import { keepSpares } from './keep-spares.ts';
import { keepSparesPorts } from './spare-ports.ts';

const ports = keepSparesPorts();

export const handler = scheduledShell('keepSpares', ports, keysChanged, keepSpares);
