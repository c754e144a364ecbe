import type { Rejection } from '../../../domain/document/document.ts';
import type { MediaType } from '../../../domain/document/media-types.ts';
import type { DocumentType } from '../../../policies/index.ts';
import { Budget } from './budget.ts';
import { judgeImage } from './image.ts';
import type { Judge, Kind, Looking } from './looking.ts';
import { judgeMail } from './mail.ts';
import { judgeOffice, judgeOfficeParts } from './office.ts';
import { judgeOpenDocument, judgeOpenDocumentParts } from './open-document.ts';
import { judgePdf } from './pdf.ts';
import { Refused } from './refused.ts';
import { judgeText } from './text.ts';
import { Package } from './zip.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const WORD = `${OFFICE}.wordprocessingml.document`;
const EXCEL = `${OFFICE}.spreadsheetml.sheet`;
const judgeHeif: Judge = (bytes) =>
  judgeImage(bytes, 'image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence');

const JUDGES: { readonly [K in Kind]: Judge } = {
  'application/pdf': judgePdf,
  [WORD]: (bytes, looking) => judgeOffice(bytes, looking, `${WORD}.main+xml`),
  [EXCEL]: (bytes, looking) => judgeOffice(bytes, looking, `${EXCEL}.main+xml`),
  'application/vnd.oasis.opendocument.text': judgeOpenDocument,
  'image/jpeg': (bytes) => judgeImage(bytes, 'image/jpeg'),
  'image/png': (bytes) => judgeImage(bytes, 'image/png'),
  'image/heic': judgeHeif,
  'image/heif': judgeHeif,
  'text/plain': judgeText,
  'message/rfc822': judgeMail,
  package: judgePackage,
};

/** A document in a document. */
async function judgePackage(bytes: Uint8Array, looking: Looking): Promise<void> {
  const parts = await Package.open(bytes, looking.budget);
  return parts.has('content.xml') ? judgeOpenDocumentParts(parts, looking) : judgeOfficeParts(parts, looking);
}

/** Why a file of this kind is refused for what is in it. Whatever the bytes are, there is an answer. */
export const judge = (
  bytes: Uint8Array,
  mediaType: MediaType,
  types: readonly DocumentType[],
): Promise<Rejection | undefined> => within(bytes, mediaType, { types, budget: new Budget(), depth: 0, within });

async function within(bytes: Uint8Array, kind: Kind, looking: Looking): Promise<Rejection | undefined> {
  if (bytes.byteLength === 0) return 'empty';
  try {
    looking.budget.within(looking.depth);
    await JUDGES[kind](bytes, looking);
    return undefined;
  } catch (error) {
    // The parsers throw as soon as they cannot go on, each in its own way: what cannot be read is not taken.
    return error instanceof Refused ? error.rejection : 'unreadable';
  }
}
