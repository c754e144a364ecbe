import type { consentOperations } from '../../contracts/consent/operations.ts';
import { endCover } from '../cover/end.ts';
import { handOver, repeatHandOver } from '../cover/hand-over.ts';
import { askCover, planCover, repeatCover } from '../cover/plan.ts';
import { getCover, listCovers } from '../cover/read.ts';
import { getBatch } from '../cover/read-batch.ts';
import { listHandovers } from '../cover/waiting.ts';
import { discloseDocuments } from '../disclosure/disclose.ts';
import type { LogicSet } from '../runtime/call.ts';
import { askConsent, repeatQuestion } from './ask.ts';
import { answerConsent, cancelConsent, withdrawConsent } from './change.ts';
import type { ConsentHttpPorts } from './http-ports.ts';
import { getConsent, listConsents, listLedger } from './read.ts';

export const consentLogic: LogicSet<typeof consentOperations, ConsentHttpPorts> = {
  askConsent: { create: askConsent, repeat: repeatQuestion },
  answerConsent,
  withdrawConsent,
  cancelConsent,
  listConsents,
  getConsent,
  listLedger,
  discloseDocuments: { create: discloseDocuments, repeat: repeatQuestion },
  planCover: { create: planCover, repeat: repeatCover },
  askCover,
  listCovers,
  getCover,
  endCover,
  listHandovers,
  handOver: { create: handOver, repeat: repeatHandOver },
  getBatch,
};
