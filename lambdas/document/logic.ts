import type { documentOperations } from '../../contracts/document/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { getCompleteness } from './completeness.ts';
import type { DocumentPorts } from './ports.ts';
import { downloadDocument, getDocument, listDocuments } from './read.ts';
import { requestUpload } from './upload.ts';

export const documentLogic: LogicSet<typeof documentOperations, DocumentPorts> = {
  requestUpload,
  listDocuments,
  getDocument,
  downloadDocument,
  getCompleteness,
};
