import { taskShell } from '../runtime/task.ts';
import { rightsTask } from './task.ts';
import { rightsTaskPorts } from './task-ports.ts';
import { rightsStep } from './task-steps.ts';

const ports = rightsTaskPorts();

export const handler = taskShell(ports, rightsTask, rightsStep);
