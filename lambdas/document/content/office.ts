import { judgeHeads, judgeWithin } from './heads.ts';
import type { Looking } from './looking.ts';
import { fieldsOf, linksOf } from './office-fields.ts';
import { contentTypes, type Relation, relations } from './office-package.ts';
import { Refused } from './refused.ts';
import { readXml } from './xml.ts';
import { Package } from './zip.ts';

/** What is told of a part by its content type, its own name, or what leads to it: one is enough. */
const PROGRAM_TYPE = /macroenabled|vbaproject|vbadata|macrosheet|dialogsheet|activex|oleobject|webextension/;
const PROGRAM_NAME = /(^|\/)(vbaproject\.bin|vbadata\.xml)$|(^|\/)(activex|macrosheets|dialogsheets|webextensions)\//;
const PROGRAM_RELATION =
  /^(vbaproject|wordvbadata|xlmacrosheet|xlintlmacrosheet|dialogsheet|control|activexcontrolbinary|oleobject|attachedtoolbars|webextension.*)$/;
/** What a program fetches by itself when it opens the file; a link waits for a person, and a picture is a picture. */
const FETCHED = /^(attachedtemplate|oleobject|frame|subdocument|afchunk|control|package)$/;
/** What may be imported into a text while it is opened. */
const IMPORTED = /wordprocessingml\.document\.main\+xml$|^text\/(html|plain)|^application\/xhtml\+xml/;

/** A package of Office Open XML whose main part is of this content type. */
export async function judgeOffice(bytes: Uint8Array, looking: Looking, main: string): Promise<void> {
  if (isLocked(bytes)) throw new Refused('encrypted');
  await judgeOfficeParts(await Package.open(bytes, looking.budget), looking, main);
}

/** @param main absent: any kind that holds no programs */
export async function judgeOfficeParts(parts: Package, looking: Looking, main?: string): Promise<void> {
  const typeOf = await contentTypes(parts);
  const related = await relations(parts);
  for (const relation of related) judgeRelation(relation, typeOf);
  for (const name of parts.names)
    if (PROGRAM_NAME.test(name) || PROGRAM_TYPE.test(typeOf(name))) throw new Refused('carries-program');
  const packages = await judgeHeads(parts);
  judgeMain(main, related, parts, typeOf);
  await judgeFields(parts, related, typeOf);
  await judgeWithin(parts, packages, looking);
}

/** Office keeps a document behind a password in a compound file with this in it, where no zip can be seen. */
function isLocked(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, byteLength } = bytes;
  const all = Buffer.from(buffer, byteOffset, byteLength);
  return all.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1' && all.includes('EncryptedPackage', 0, 'utf16le');
}

type TypeOf = (name: string) => string;

function judgeRelation({ kind, target, external }: Relation, typeOf: TypeOf): void {
  if (external) {
    if (FETCHED.test(kind) && !isOwnDisk(target)) throw new Refused('fetches-elsewhere');
    return;
  }
  if (PROGRAM_RELATION.test(kind)) throw new Refused('carries-program');
  if (kind === 'afchunk' && !IMPORTED.test(typeOf(target))) throw new Refused('carries-program');
}

/** A path on the own disk, or beside the file. A path on a share leads elsewhere, as an address does. */
function isOwnDisk(target: string): boolean {
  const path = target.trim().replaceAll('\\', '/');
  if (/^(file:\/{0,3})?[a-z]:\//i.test(path) || /^file:\/\/(localhost)?\/[^/]/i.test(path)) return true;
  return !/^[a-z][a-z0-9+.-]*:/i.test(path) && !path.startsWith('//');
}

function judgeMain(main: string | undefined, related: readonly Relation[], parts: Package, typeOf: TypeOf): void {
  const mains = related.filter(({ from, kind, external }) => from === '' && kind === 'officedocument' && !external);
  const good = mains.every(({ target }) => parts.has(target) && (main === undefined || typeOf(target) === main));
  if (mains.length === 0 || !good) throw new Refused('type-differs');
}

/** Fields of a text and links of a workbook can start a program. */
async function judgeFields(parts: Package, related: readonly Relation[], typeOf: TypeOf): Promise<void> {
  const linked = new Set(related.filter(({ kind }) => kind === 'externallink').map(({ target }) => target));
  const main = new Set(related.filter(({ kind }) => kind === 'officedocument').map(({ target }) => target));
  const isText = [...main].some((target) => typeOf(target).includes('wordprocessingml'));
  for (const name of parts.names) {
    const type = typeOf(name);
    if (linked.has(name) || type.includes('externallink')) readXml(await parts.read(name), linksOf());
    else if (
      main.has(name) ||
      (isText && type.includes('wordprocessingml')) ||
      (isText && type === 'application/xml' && name.startsWith('word/'))
    )
      readXml(await parts.read(name), fieldsOf());
  }
}
