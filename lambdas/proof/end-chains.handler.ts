import { endChainRequested } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { endChains } from './end-chain.ts';
import { endChainsPorts } from './end-chains-ports.ts';

const ports = endChainsPorts();

export const handler = eventShell(ports, endChainRequested, endChains);
