import { createHash } from 'node:crypto';
import type { Document, Rejection } from '../../domain/document/document.ts';
import type { MediaType } from '../../domain/document/media-types.ts';
import type { DocumentType } from '../../policies/index.ts';

/** Looks into a file of this kind; `content/judge.ts`. */
export type JudgeContent = (
  bytes: Uint8Array,
  mediaType: MediaType,
  types: readonly DocumentType[],
) => Promise<Rejection | undefined>;

/**
 * Is it what was announced? Size and checksum exactly; the kind by the content itself, whatever the name says, and nothing in it
 * that runs (EK-4.3).
 */
export async function inspectContent(
  judge: JudgeContent,
  bytes: Uint8Array,
  announced: Pick<Document, 'size' | 'sha256' | 'mediaType'>,
  types: readonly DocumentType[],
): Promise<Rejection | undefined> {
  if (bytes.byteLength === 0) return 'empty';
  if (bytes.byteLength !== announced.size) return 'size-differs';
  if (createHash('sha256').update(bytes).digest('hex') !== announced.sha256) return 'checksum-differs';
  const type = types.find(({ mimeType }) => mimeType === announced.mediaType);
  return type ? judge(bytes, type.mimeType, types) : 'type-differs';
}
