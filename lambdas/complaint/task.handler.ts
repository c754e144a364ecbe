import { taskShell } from '../runtime/task.ts';
import { complaintTaskPorts } from './ports.ts';
import { complaintTask } from './task.ts';
import { complaintStep } from './task-steps.ts';

const ports = complaintTaskPorts();

export const handler = taskShell(ports, complaintTask, complaintStep);
