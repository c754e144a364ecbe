import { uploadUnchecked } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { giveUpInspections } from './give-up.ts';
import { giveUpPorts } from './ports.ts';

const ports = giveUpPorts();

export const handler = eventShell(ports, uploadUnchecked, giveUpInspections);
