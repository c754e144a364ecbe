import type { consentOperations } from '../../contracts/consent/operations.ts';
import { endCover } from '../cover/end.ts';
import { handOver } from '../cover/hand-over.ts';
import { askCover, planCover } from '../cover/plan.ts';
import { getCover, listCovers } from '../cover/read.ts';
import { discloseDocuments } from '../disclosure/disclose.ts';
import type { LogicSet } from '../runtime/call.ts';
import { askConsent } from './ask.ts';
import { answerConsent, cancelConsent, withdrawConsent } from './change.ts';
import type { ConsentHttpPorts } from './http-ports.ts';
import { getConsent, listConsents, listLedger } from './read.ts';

export const consentLogic: LogicSet<typeof consentOperations, ConsentHttpPorts> = {
  askConsent,
  answerConsent,
  withdrawConsent,
  cancelConsent,
  listConsents,
  getConsent,
  listLedger,
  discloseDocuments,
  planCover,
  askCover,
  listCovers,
  getCover,
  endCover,
  handOver,
};
