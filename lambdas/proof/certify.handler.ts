import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { certifyTask, type TaskOutcome } from '../../contracts/tasks.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { certify } from './certify.ts';
import { certifyPorts } from './certify-ports.ts';

const ports = certifyPorts(environment(FUNCTIONS.certify.variables));

export const handler = guarded(
  logger('certify'),
  (event: unknown): Promise<TaskOutcome> => certify(certifyTask.parse(event).erasureId, ports),
);
