import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { certifyTask, type TaskOutcome } from '../../contracts/tasks.ts';
import { certifyPorts } from '../wiring/certify.ts';
import { guarded } from '../wiring/guarded.ts';
import { logger } from '../wiring/log.ts';
import { certify } from './certify.logic.ts';

const ports = certifyPorts(environment(FUNCTIONS.certify.variables));

export const handler = guarded(
  logger('certify'),
  (event: unknown): Promise<TaskOutcome> => certify(certifyTask.parse(event).erasureId, ports),
);
