/** Long enough for any name a person gives, short enough for every file system. */
const MAX_NAME = 150;

/** What names a folder, ends a quoted text, or turns the reading direction to hide an extension. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take away
const UNSAFE = /[\u0000-\u001f\u007f-\u009f"\\/:*?<>|\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** The name under which a caller can save a download: that of the document, without what is no part of a name. */
export function savedName(fileName: string): string {
  const clean = fileName.toWellFormed().replace(UNSAFE, '').trim().replace(/^\.+/, '');
  return shortened(clean) || 'document';
}

/** Keeps the extension of a name that is too long. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= MAX_NAME) return name;
  const extension = EXTENSION.exec(name)?.[0] ?? '';
  return letters.slice(0, MAX_NAME - extension.length).join('') + extension;
}

const EXTENSION = /\.[A-Za-z0-9]{1,8}$/;

/**
 * The `content-disposition` of a download: the last part of its key, which holds ids only. It stands in the address, and logs keep
 * addresses, so what a person called the document is not in it; the API tells that to its caller. Browsers save the file and never
 * show it in the portal's origin.
 */
export function attachment(key: string, extension: string): string {
  const id = key.slice(key.lastIndexOf('/') + 1).replace(EXTENSION, '');
  return `attachment; filename="${id}.${extension}"`;
}
