import { exportTask } from '../../contracts/tasks.ts';
import { taskShell } from '../runtime/task.ts';
import { makePackage } from './package/make-package.ts';
import { exportPorts } from './package/ports.ts';

const ports = exportPorts();

export const handler = taskShell(ports, exportTask, makePackage);
