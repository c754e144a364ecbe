import type { consentOperations } from '../../contracts/consent/operations.ts';
import { handOverLogic } from '../cover/hand-over.ts';
import { coverLogic } from '../cover/logic.ts';
import { discloseLogic } from '../disclosure/disclose.ts';
import type { LogicSet } from '../runtime/call.ts';
import { askLogic } from './ask.ts';
import { changeLogic } from './change.ts';
import type { ConsentHttpPorts } from './http-ports.ts';
import { readLogic } from './read.ts';

export const consentLogic = (ports: ConsentHttpPorts): LogicSet<typeof consentOperations> => ({
  askConsent: askLogic(ports),
  discloseDocuments: discloseLogic(ports),
  ...changeLogic(ports),
  ...readLogic(ports),
  ...coverLogic(ports),
  handOver: handOverLogic(ports),
});
