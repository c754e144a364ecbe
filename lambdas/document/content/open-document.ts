import { judgeHeads, judgeWithin } from './heads.ts';
import type { Looking } from './looking.ts';
import { Refused } from './refused.ts';
import { type Element, readXml } from './xml.ts';
import { Package } from './zip.ts';

const TEXT = 'application/vnd.oasis.opendocument.text';
const MANIFEST = 'meta-inf/manifest.xml';
/** Where OpenDocument keeps what runs. */
const PROGRAM_NAME = /^(basic|scripts|dialogs)\/.*[^/]$/;
/** Of the document, and of each object in it. */
const WRITTEN = /(^|\/)(content|styles|meta|settings)\.xml$/;
const PROGRAM_ELEMENT = /^(applet|plugin|dde-connection-decl|dde-source|dde-link)$/;
const FETCHED_ELEMENT = /^(template|floating-frame|section-source|object|object-ole)$/;

/** An OpenDocument text (OASIS ODF 1.3). */
export async function judgeOpenDocument(bytes: Uint8Array, looking: Looking): Promise<void> {
  const parts = await Package.open(bytes, looking.budget);
  if ((await kindOf(parts)) !== TEXT) throw new Refused('type-differs');
  await judgeOpenDocumentParts(parts, looking);
}

export async function judgeOpenDocumentParts(parts: Package, looking: Looking): Promise<void> {
  if (!parts.has('content.xml')) throw new Refused('type-differs');
  if (parts.names.some((name) => PROGRAM_NAME.test(name))) throw new Refused('carries-program');
  await readManifest(parts);
  const packages = await judgeHeads(parts);
  for (const name of parts.names) if (WRITTEN.test(name)) readXml(await parts.read(name), { open: judgeElement });
  await judgeWithin(parts, packages, looking);
}

/** As it says in the part for that, or else of the whole in its list of parts. */
async function kindOf(parts: Package): Promise<string | undefined> {
  if (parts.has('mimetype')) return (await parts.read('mimetype')).toString('latin1').trim();
  return readManifest(parts);
}

/** @returns what the package is, by its list of parts. @throws Refused when a part is behind a password */
async function readManifest(parts: Package): Promise<string | undefined> {
  let kind: string | undefined;
  readXml(await parts.read(MANIFEST), {
    open({ name, value }) {
      if (name === 'encryption-data') throw new Refused('encrypted');
      if (name === 'file-entry' && value('full-path') === '/') kind = value('media-type');
    },
  });
  return kind;
}

function judgeElement({ name, value }: Element): void {
  const address = value('href')?.trim() ?? '';
  if (PROGRAM_ELEMENT.test(name) || /^(vnd\.sun\.star\.(script|expand)|macro|javascript|vbscript):/i.test(address))
    throw new Refused('carries-program');
  // A path within the package, or beside it, has no scheme.
  if (FETCHED_ELEMENT.test(name) && (/^[a-z][a-z0-9+.-]+:/i.test(address) || /^[\\/]{2}/.test(address)))
    throw new Refused('fetches-elsewhere');
}
