import type { Documents, DocumentType } from '../types.ts';

const MEBIBYTE = 1024 * 1024;
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** One whose content shows what it is. */
const shown = (mimeType: string, ...extensions: DocumentType['extensions']): DocumentType => ({
  id: extensions[0],
  extensions,
  mimeType,
  recognisable: true,
});
const plain = (mimeType: string, ...extensions: DocumentType['extensions']): DocumentType => ({
  ...shown(mimeType, ...extensions),
  recognisable: false,
});

/** Ordinary office and mail formats; formats that carry programs are left out. No regulation sets these limits. */
export const documents: Documents = {
  types: [
    shown('application/pdf', 'pdf'),
    shown(`${OFFICE}.wordprocessingml.document`, 'docx'),
    shown('application/vnd.oasis.opendocument.text', 'odt'),
    shown(`${OFFICE}.spreadsheetml.sheet`, 'xlsx'),
    shown('image/jpeg', 'jpg', 'jpeg'),
    shown('image/png', 'png'),
    plain('text/plain', 'txt'),
    plain('message/rfc822', 'eml'),
  ],
  minBytes: 1,
  maxBytes: 50 * MEBIBYTE,
  // An address that leaks is worth nothing soon after (AVG 32).
  uploadMinutes: 5,
  downloadSeconds: 60,
  // A test is planned and taken within two weeks as a rule.
  testInvitationDays: 14,
};
