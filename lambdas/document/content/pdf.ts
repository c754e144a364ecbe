import { fileTypeFromBuffer } from 'file-type';
import { judgeAttachment } from './attachment.ts';
import type { Looking } from './looking.ts';
import { Findings } from './pdf-findings.ts';
import { packedObjects, readObjects } from './pdf-objects.ts';
import { unpacked } from './pdf-stream.ts';
import { Refused } from './refused.ts';

/** The header stands within so many bytes, as readers of PDF have it (ISO 32000-1, annex H, note 13 of Acrobat). */
const HEADER_WITHIN = 1024;

/**
 * A PDF in which no object of its structure starts a program. Every object is read, also one that a later one replaces, that is
 * packed in a stream or that the structure does not lead to: which one a reader takes is its own choice.
 */
export async function judgePdf(bytes: Uint8Array, looking: Looking): Promise<void> {
  const start = Buffer.from(bytes.subarray(0, HEADER_WITHIN)).indexOf('%PDF-');
  if (start < 0) throw new Refused('type-differs');
  // What stands before the header must not make it a file of another kind.
  if (start > 0 && !MAY_STAND_BEFORE.has((await fileTypeFromBuffer(bytes))?.mime)) throw new Refused('type-differs');
  const findings = new Findings();
  await readObjects(bytes, findings);
  if (findings.encrypted) throw new Refused('encrypted');
  if (findings.objects === 0) throw new Refused('unreadable');
  packedObjects(findings, looking.budget);
  if (findings.program || hasFormScript(findings, looking)) throw new Refused('carries-program');
  for (const { name, stream } of findings.attachments())
    await judgeAttachment({ name, mediaType: '', bytes: unpacked(stream, looking.budget) }, looking);
}

const MAY_STAND_BEFORE = new Set([undefined, 'application/pdf', 'application/postscript']);

/** A form of XFA is XML in streams, in pieces; what it does by itself stands there in elements of this name. */
function hasFormScript({ streams, hasForm }: Findings, { budget }: Looking): boolean {
  if (!hasForm) return false;
  for (const stream of streams) {
    let text: string;
    try {
      text = Buffer.from(unpacked(stream, budget)).toString('latin1');
    } catch (error) {
      if (error instanceof Refused && error.rejection === 'too-much-inside') throw error;
      // A picture, or a font.
      continue;
    }
    if (/^\s*</.test(text) && /<(\w+:)?script[\s/>]/.test(text)) return true;
  }
  return false;
}
