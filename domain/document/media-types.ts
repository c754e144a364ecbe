const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The kinds of file that can be looked into. A practice takes these, or fewer. */
export const MEDIA_TYPES = [
  'application/pdf',
  `${OFFICE}.wordprocessingml.document`,
  `${OFFICE}.spreadsheetml.sheet`,
  'application/vnd.oasis.opendocument.text',
  'image/jpeg',
  'image/png',
  'image/heic',
  'image/heif',
  'text/plain',
  'message/rfc822',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];
