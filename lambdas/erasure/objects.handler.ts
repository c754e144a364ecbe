import { eraseObjectsTask } from '../../contracts/tasks.ts';
import { taskShell } from '../runtime/task.ts';
import { eraseObjects } from './objects.ts';
import { eraseObjectsPorts } from './ports.ts';

const ports = eraseObjectsPorts();

export const handler = taskShell(ports, eraseObjectsTask, eraseObjects);
