import { peopleOperations } from '../../contracts/person/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { peopleLogic } from './logic.ts';
import { peoplePorts } from './ports.ts';

const ports = peoplePorts();

export const handler = httpShell(ports, peopleOperations, peopleLogic);
