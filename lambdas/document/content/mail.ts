import PostalMime, { decodeWords } from 'postal-mime';
import { judgeAttachment } from './attachment.ts';
import type { Looking } from './looking.ts';
import { Refused } from './refused.ts';

/** Where the head of a mail is looked for. */
const HEAD_BYTES = 65_536;
/** Parts within parts. */
export const DEEPEST_PART = 64;
/** One of these at least stands above every mail (RFC 5322, and what servers add). */
const HEADERS =
  /^(from|to|cc|subject|date|sender|reply-to|received|return-path|delivered-to|message-id|mime-version)[ \t]*:/im;

/** A part of a mail, as postal-mime reads it; its types leave out the tree that it makes. */
type Node = {
  readonly childNodes: readonly Node[];
  readonly content: ArrayBuffer | null;
  readonly contentType: { readonly multipart: string | false; readonly parsed: Header };
  readonly contentDisposition: { readonly parsed: Header };
};
type Header = { readonly value: string; readonly params: Readonly<Record<string, string>> };

/** A mail (RFC 5322) of which everything that it brings would be taken by itself. */
export async function judgeMail(bytes: Uint8Array, looking: Looking): Promise<void> {
  const mail = withoutEnvelope(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const [head = ''] = mail
    .subarray(0, HEAD_BYTES)
    .toString('latin1')
    .split(/\n\r?\n/);
  if (!HEADERS.test(head)) throw new Refused('type-differs');
  const parser = new PostalMime({ maxNestingDepth: DEEPEST_PART, forceRfc822Attachments: true });
  await parser.parse(mail);
  // The list of attachments leaves out texts with a file name, which mail programs show as a file.
  const { root } = parser as unknown as { readonly root: Node };
  await judgeNode(root, looking);
}

const MARK = Buffer.from('\ufeff');

/** As mail programs do: without a byte order mark, empty lines and the line of a mailbox file, and with line feeds. */
export function withoutEnvelope(bytes: Buffer): Buffer {
  let mail = bytes.subarray(0, MARK.length).equals(MARK) ? bytes.subarray(MARK.length) : bytes;
  if (!mail.includes('\n')) mail = Buffer.from(mail.map((byte) => (byte === 0x0d ? 0x0a : byte)));
  for (;;) {
    const end = mail.indexOf('\n') + 1;
    const line = mail.subarray(0, end).toString('latin1');
    if (end === 0 || !(line.trim() === '' || line.startsWith('From '))) return mail;
    mail = mail.subarray(end);
  }
}

async function judgeNode(node: Node, looking: Looking): Promise<void> {
  looking.budget.parts();
  const { multipart, parsed } = node.contentType;
  if (multipart === 'encrypted' || isLocked(parsed)) throw new Refused('encrypted');
  const bytes = new Uint8Array(node.content ?? new ArrayBuffer(0));
  if (multipart === false && (node.content || node.childNodes.length === 0)) await judgeLeaf(node, bytes, looking);
  for (const child of node.childNodes) await judgeNode(child, looking);
}

/** S/MIME: locked, unless it says that it is signed only. */
const isLocked = ({ value, params }: Header): boolean =>
  /^application\/(x-)?pkcs7-mime$/.test(value) && !/^(signed-data|certs-only)$/i.test(params['smime-type'] ?? '');

async function judgeLeaf(node: Node, bytes: Uint8Array, looking: Looking): Promise<void> {
  const { contentType, contentDisposition } = node;
  const mediaType = contentType.parsed.value;
  const name = decodeWords(contentDisposition.parsed.params.filename ?? contentType.parsed.params.name ?? '');
  const isBody =
    /^text\/(plain|html)$/.test(mediaType) && name === '' && contentDisposition.parsed.value !== 'attachment';
  if (!isBody) return judgeAttachment({ name, mediaType, bytes }, looking);
  if (hasFileInText(Buffer.from(bytes).toString('latin1'))) throw new Refused('attachment-refused');
}

/** A file between the lines of a text (uuencode), which mail programs make an attachment of. */
function hasFileInText(text: string): boolean {
  for (const [, line = ''] of text.matchAll(/^begin(?:-base64)? [0-7]{3,4} [^\r\n]+\r?\n([^\r\n]*)/gm)) {
    const length = ((line.charCodeAt(0) - 32) & 63) / 3;
    if (line.trimEnd().length === 1 + Math.ceil(length) * 4) return true;
  }
  return false;
}
