import { consentTask } from '../../contracts/tasks.ts';
import { taskShell } from '../runtime/task.ts';
import { consentStep } from './task.ts';
import { consentTaskPorts } from './task-ports.ts';

const ports = consentTaskPorts();

export const handler = taskShell(ports, consentTask, consentStep);
