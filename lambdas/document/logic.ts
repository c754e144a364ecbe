import type { documentOperations } from '../../contracts/document/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { getCompleteness } from './completeness.ts';
import { getEmail, recordEmail, repeatEmail } from './mail/email.ts';
import { downloadDocument, getDocument, listDocuments } from './read.ts';
import { type CopyPorts, repeatTakeAlong, takeAlong } from './take-along.ts';
import { repeatUpload, requestUpload } from './upload.ts';

export const documentLogic: LogicSet<typeof documentOperations, CopyPorts> = {
  requestUpload: { create: requestUpload, repeat: repeatUpload },
  listDocuments,
  getDocument,
  downloadDocument,
  getEmail,
  recordEmail: { create: recordEmail, repeat: repeatEmail },
  takeAlong: { create: takeAlong, repeat: repeatTakeAlong },
  getCompleteness,
};
