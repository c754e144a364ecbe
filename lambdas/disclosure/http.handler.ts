import { disclosureOperations } from '../../contracts/disclosure/operations.ts';
import { httpShell } from '../runtime/http.ts';
import { disclosureLogic } from './logic.ts';
import { disclosurePorts } from './ports.ts';

const ports = disclosurePorts();

export const handler = httpShell(ports, disclosureOperations, disclosureLogic);
