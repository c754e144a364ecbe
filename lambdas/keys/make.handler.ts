import { makeKeyTask } from '../../contracts/tasks.ts';
import { taskShell } from '../runtime/task.ts';
import { make } from './make.ts';
import { makeKeyPorts } from './make-ports.ts';

const ports = makeKeyPorts();

export const handler = taskShell(ports, makeKeyTask, make);
