import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { Document, Rejection } from '../../domain/document/document.ts';
import type { DocumentType } from '../../policies/index.ts';

/**
 * Is it what was announced? Size and checksum exactly; the kind by the content itself, whatever the name says. Kinds that
 * cannot be recognised must at least be text (EK-4.3).
 */
export async function inspectContent(
  bytes: Uint8Array,
  announced: Pick<Document, 'size' | 'sha256' | 'mediaType'>,
  types: readonly DocumentType[],
): Promise<Rejection | undefined> {
  if (bytes.byteLength === 0) return 'empty';
  if (bytes.byteLength !== announced.size) return 'size-differs';
  if (createHash('sha256').update(bytes).digest('hex') !== announced.sha256) return 'checksum-differs';
  const type = types.find(({ mimeType }) => mimeType === announced.mediaType);
  if (!type) return 'type-differs';
  const found = await fileTypeFromBuffer(bytes);
  if (type.recognisable) return found?.mime === announced.mediaType ? undefined : 'type-differs';
  if (!isText(bytes) || WRITTEN_IN_LETTERS.some((mime) => mime === found?.mime)) return 'type-differs';
  return type.id === 'eml' && !isMail(bytes) ? 'type-differs' : undefined;
}

/**
 * Other kinds that hold nothing but letters. All the rest begin with letters at most ("BM" is a picture, and "BMW" a text):
 * a text without control characters cannot be one.
 */
const WRITTEN_IN_LETTERS = [
  'application/pdf',
  'application/rtf',
  'application/postscript',
  'application/eps',
  'application/xml',
  'image/svg+xml',
  'text/calendar',
  'text/vcard',
] as const;

/** Valid UTF-8 or, as mails may be, any single-byte text; but no zero bytes or other control characters. */
function isText(bytes: Uint8Array): boolean {
  for (const byte of bytes)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) return false;
  return true;
}

/** A mail begins with header lines, among them who it is from or when it was sent (RFC 5322). */
function isMail(bytes: Uint8Array): boolean {
  const [head = ''] = Buffer.from(bytes.subarray(0, 65_536))
    .toString('latin1')
    .split(/\r?\n\r?\n/);
  const names = [...head.matchAll(/^([!-9;-~]+):/gm)].map(([, name]) => name?.toLowerCase());
  return names.includes('from') || names.includes('date');
}
