import { consultOperations } from '../../contracts/consult/operations.ts';
import { questionOperations } from '../../contracts/question/operations.ts';
import { questionLogic } from '../question/logic.ts';
import { httpShell } from '../runtime/http.ts';
import { consultLogic } from './logic.ts';
import { consultPorts } from './ports.ts';

const operations = { ...consultOperations, ...questionOperations };

export const handler = httpShell(consultPorts(), operations, { ...consultLogic, ...questionLogic });
