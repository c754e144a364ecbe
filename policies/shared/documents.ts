import type { Documents, DocumentType } from '../types.ts';

const MEBIBYTE = 1024 * 1024;
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const type = (mimeType: DocumentType['mimeType'], ...extensions: DocumentType['extensions']): DocumentType => ({
  id: extensions[0],
  extensions,
  mimeType,
});

/** Ordinary office and mail formats; formats that carry programs are left out. No regulation sets these limits. */
export const documents: Documents = {
  types: [
    type('application/pdf', 'pdf'),
    type(`${OFFICE}.wordprocessingml.document`, 'docx'),
    type('application/vnd.oasis.opendocument.text', 'odt'),
    type(`${OFFICE}.spreadsheetml.sheet`, 'xlsx'),
    type('image/jpeg', 'jpg', 'jpeg'),
    type('image/png', 'png'),
    // A phone's photo.
    type('image/heic', 'heic'),
    type('image/heif', 'heif'),
    type('text/plain', 'txt'),
    type('message/rfc822', 'eml'),
  ],
  minBytes: 1,
  maxBytes: 50 * MEBIBYTE,
  // An address that leaks is worth nothing soon after (AVG 32).
  uploadMinutes: 5,
  downloadSeconds: 60,
  // An invitation goes out when the test was taken: a week is enough to send its result, and an old mail opens nothing (AVG 32).
  testInvitationDays: 7,
  testUploads: 10,
};
