import { eraseRecordsTask } from '../../contracts/tasks.ts';
import { taskShell } from '../runtime/task.ts';
import { eraseRecordsPorts } from './ports.ts';
import { eraseRecords } from './records.ts';

const ports = eraseRecordsPorts();

export const handler = taskShell(ports, eraseRecordsTask, eraseRecords);
