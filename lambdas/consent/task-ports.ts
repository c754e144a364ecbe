import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { logger } from '../runtime/log.ts';
import { sealedPorts } from '../runtime/sealed.ts';

/** What the consent machine's function reaches. */
export function consentTaskPorts() {
  return { ...sealedPorts(environment(FUNCTIONS.consentTask.variables)), log: logger('consent') };
}
