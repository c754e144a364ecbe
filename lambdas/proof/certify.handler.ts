import { certifyTask } from '../../contracts/tasks.ts';
import { taskShell } from '../runtime/task.ts';
import { certify } from './certify.ts';
import { certifyPorts } from './certify-ports.ts';

const ports = certifyPorts();

export const handler = taskShell(ports, certifyTask, (_, task) => certify(ports, task.erasureId));
