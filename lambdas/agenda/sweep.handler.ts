import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { sweepPorts } from './ports.ts';
import { type SweepReport, sweep } from './sweep.ts';

const log = logger('sweep');
const ports = sweepPorts(environment(FUNCTIONS.sweep.variables), log);

export const handler = guarded(log, (): Promise<SweepReport> => sweep(ports));
