import type { complaintOperations } from '../../contracts/complaint/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { closeSignals } from './close-signals.ts';
import { makeComplaint, registerComplaint, repeatComplaint, sendSignal } from './make.ts';
import type { ComplaintPorts } from './ports.ts';
import { previewComplaintDecision } from './preview.ts';
import { getComplaint, getComplaintFigures, getComplaintLetter, listComplaints } from './read.ts';
import {
  addAttachments,
  answerComplaint,
  assignHandler,
  decideComplaint,
  deferComplaint,
  finishMeasure,
  mediateComplaint,
  proposeHearing,
  reportHearing,
  withdrawComplaint,
} from './steps.ts';

export const complaintLogic: LogicSet<typeof complaintOperations, ComplaintPorts> = {
  makeComplaint: { create: makeComplaint, repeat: repeatComplaint },
  registerComplaint: { create: registerComplaint, repeat: repeatComplaint },
  sendSignal,
  closeSignals,
  addAttachments,
  assignHandler,
  proposeHearing,
  reportHearing,
  mediateComplaint,
  deferComplaint,
  decideComplaint,
  previewComplaintDecision,
  answerComplaint,
  withdrawComplaint,
  finishMeasure,
  listComplaints,
  getComplaint,
  getComplaintLetter,
  getComplaintFigures,
};
