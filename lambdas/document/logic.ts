import type { documentOperations } from '../../contracts/document/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { completenessLogic } from './completeness.ts';
import type { DocumentPorts } from './ports.ts';
import { downloadLogic, getLogic, listLogic } from './read.ts';
import { uploadLogic } from './upload.ts';

export const documentLogic = (ports: DocumentPorts): LogicSet<typeof documentOperations> => ({
  requestUpload: uploadLogic(ports),
  listDocuments: listLogic(ports),
  getDocument: getLogic(ports),
  getCompleteness: completenessLogic(ports),
  downloadDocument: downloadLogic(ports),
});
