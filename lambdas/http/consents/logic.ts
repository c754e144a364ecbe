import type { consentOperations } from '../../../contracts/operations/consents.ts';
import { handOverLogic } from '../covers/hand-over.ts';
import { coverLogic } from '../covers/logic.ts';
import type { LogicSet } from '../kernel/types.ts';
import { askLogic } from './ask.ts';
import { changeLogic } from './change.ts';
import { discloseLogic } from './disclose.ts';
import type { ConsentHttpPorts } from './ports.ts';
import { readLogic } from './read.ts';

export const consentLogic = (ports: ConsentHttpPorts): LogicSet<typeof consentOperations> => ({
  askConsent: askLogic(ports),
  discloseDocuments: discloseLogic(ports),
  ...changeLogic(ports),
  ...readLogic(ports),
  ...coverLogic(ports),
  handOver: handOverLogic(ports),
});
