import { fileTypeFromBuffer } from 'file-type';
import type { Rejection } from '../../../domain/document/document.ts';
import type { Looking } from './looking.ts';
import { Refused } from './refused.ts';

/** What comes with many a mail and runs nothing: small pictures, invitations, cards, signatures. */
const HARMLESS: Readonly<Record<string, { readonly type: string; readonly content: readonly (string | undefined)[] }>> =
  {
    gif: { type: 'image/gif', content: ['image/gif'] },
    webp: { type: 'image/webp', content: ['image/webp'] },
    bmp: { type: 'image/bmp', content: ['image/bmp'] },
    ics: { type: 'text/calendar', content: ['text/calendar'] },
    vcf: { type: 'text/vcard', content: ['text/vcard', 'text/x-vcard'] },
    p7s: { type: 'application/pkcs7-signature', content: [undefined] },
    asc: { type: 'application/pgp-signature', content: [undefined, 'application/pgp-encrypted'] },
  };

/**
 * A file that came in another: it is refused when it would be by itself, by its name or by its content.
 * @throws Refused
 */
export async function judgeAttachment(
  { name, mediaType, bytes }: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
  looking: Looking,
): Promise<void> {
  looking.budget.parts();
  // Windows drops dots and spaces at the end.
  const ending = /\.([^.]*)$/.exec(name.replace(/[.\s]+$/, ''))?.[1]?.toLowerCase();
  const type = looking.types.find((one) =>
    ending === undefined ? one.mimeType === mediaType : one.extensions.includes(ending),
  );
  const rejection = type
    ? await looking.within(bytes, type.mimeType, { ...looking, depth: looking.depth + 1 })
    : (await isHarmless(ending, mediaType, bytes))
      ? undefined
      : 'attachment-refused';
  refuseWith(rejection);
}

async function isHarmless(ending: string | undefined, mediaType: string, bytes: Uint8Array): Promise<boolean> {
  const known =
    ending === undefined ? Object.values(HARMLESS).find(({ type }) => type === mediaType) : HARMLESS[ending];
  return known?.content.includes((await fileTypeFromBuffer(bytes))?.mime) ?? false;
}

/** A document in a document, of any kind that holds no programs. @throws Refused */
export const judgeNested = async (bytes: Uint8Array, looking: Looking): Promise<void> =>
  refuseWith(await looking.within(bytes, 'package', { ...looking, depth: looking.depth + 1 }));

/** Of how much there is in it the whole upload is the cause, not the one file. */
function refuseWith(rejection: Rejection | undefined): void {
  if (rejection) throw new Refused(rejection === 'too-much-inside' ? rejection : 'attachment-refused');
}
