import { readFileSync } from 'node:fs';

const FOLDER = new URL('../support/files/', import.meta.url);

/** A file that a real program made (test/support/files/README.md). */
export const realFile = (name: string): Buffer => readFileSync(new URL(name, FOLDER));

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODT = 'application/vnd.oasis.opendocument.text';

/** One good file of each kind that is accepted. */
export const FILES = {
  pdf: { mediaType: 'application/pdf', bytes: realFile('pikepdf.pdf') },
  docx: { mediaType: DOCX, bytes: realFile('libreoffice.docx') },
  odt: { mediaType: ODT, bytes: realFile('libreoffice.odt') },
  xlsx: { mediaType: XLSX, bytes: realFile('libreoffice.xlsx') },
  jpg: { mediaType: 'image/jpeg', bytes: realFile('pillow.jpg') },
  png: { mediaType: 'image/png', bytes: realFile('pillow.png') },
  heic: { mediaType: 'image/heic', bytes: realFile('libheif.heic') },
  txt: { mediaType: 'text/plain', bytes: Buffer.from('Verslag van een gesprek, met één bijlage.\r\n') },
  eml: { mediaType: 'message/rfc822', bytes: realFile('python-email.eml') },
} as const;

/** A Windows program, as far as anybody looks at it. */
export const EXE = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003'), Buffer.alloc(200)]);
/** The industry's harmless test file, in two parts so that no scanner takes this source for one. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);
