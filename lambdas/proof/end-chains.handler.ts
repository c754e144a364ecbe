import { endChainRequested } from '../../contracts/events.ts';
import { scheduledShell } from '../runtime/scheduled.ts';
import { endChains } from './end-chain.ts';
import { endChainsPorts } from './end-chains-ports.ts';

const ports = endChainsPorts();

export const handler = scheduledShell('endChains', ports, endChainRequested, endChains);
