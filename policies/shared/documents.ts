import type { Documents } from '../types.ts';

const MEBIBYTE = 1024 * 1024;

/** Ordinary office and mail formats; formats that carry programs are left out. No regulation sets these limits. */
export const documents = {
  types: [
    { id: 'pdf', extensions: ['pdf'], mimeType: 'application/pdf', recognisable: true },
    {
      id: 'docx',
      extensions: ['docx'],
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      recognisable: true,
    },
    { id: 'odt', extensions: ['odt'], mimeType: 'application/vnd.oasis.opendocument.text', recognisable: true },
    {
      id: 'xlsx',
      extensions: ['xlsx'],
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      recognisable: true,
    },
    { id: 'jpg', extensions: ['jpg', 'jpeg'], mimeType: 'image/jpeg', recognisable: true },
    { id: 'png', extensions: ['png'], mimeType: 'image/png', recognisable: true },
    { id: 'txt', extensions: ['txt'], mimeType: 'text/plain', recognisable: false },
    { id: 'eml', extensions: ['eml'], mimeType: 'message/rfc822', recognisable: false },
  ],
  minBytes: 1,
  maxBytes: 50 * MEBIBYTE,
  // An address that leaks is worth nothing soon after (AVG 32).
  uploadMinutes: 5,
  downloadSeconds: 60,
  // A test is planned and taken within two weeks as a rule.
  testInvitationDays: 14,
} as const satisfies Documents;
