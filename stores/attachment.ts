/** Long enough for any name a person gives, short enough for a header. */
const MAX_NAME = 150;

/** What ends a header or a quoted text, names a folder, or turns the reading direction to hide an extension. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take away
const UNSAFE = /[\u0000-\u001f\u007f-\u009f"\\/:*?<>|\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * The `content-disposition` of a download (RFC 6266): a plain name for old readers and the exact one after RFC 5987.
 * Browsers save the file and never show it in the portal's origin.
 */
export function attachment(fileName: string): string {
  const clean = fileName.toWellFormed().replace(UNSAFE, '').trim().replace(/^\.+/, '');
  const name = shortened(clean) || 'document';
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|%/gu, '_')
    .replace(UNSAFE, '_')
    // A name of marks only leaves nothing, or its extension.
    .replace(/^(?=\.|$)/, 'document');
  const exact = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** Keeps the extension of a name that is too long. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= MAX_NAME) return name;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return letters.slice(0, MAX_NAME - extension.length).join('') + extension;
}
