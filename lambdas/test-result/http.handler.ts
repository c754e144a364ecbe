import { testResultOperations } from '../../contracts/test-result/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { testResultLogic } from './logic.ts';
import { testResultHttpPorts } from './ports.ts';

const ports = testResultHttpPorts();

export const handler = httpShell(ports, testResultOperations, testResultLogic);
