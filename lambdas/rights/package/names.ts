/** Where in a package its documents lie. */
const FOLDER = 'documenten/';
/** Bytes of a name in UTF-8, with its folder: what file systems take of one name, and some zip programs of a whole path. */
const LONGEST = 255;
/** Names that Windows keeps for devices, whatever follows their first dot. */
const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i;

/** Separators, what Windows refuses, controls, and marks that turn the direction of text. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu;

/** Hands out names for the documents of one package: safe on every system, each once, whatever the case of its letters. */
export function packageNames(): (fileName: string) => string {
  const taken = new Set<string>();
  return (fileName) => {
    const { stem, ending } = parts(fileName.toWellFormed().normalize('NFC').replace(UNSAFE, '_'));
    for (let n = 1; ; n += 1) {
      const tail = `${n === 1 ? '' : ` (${n})`}${ending}`;
      const name = `${FOLDER}${cut(stem, LONGEST - bytesOf(`${FOLDER}${tail}`))}${tail}`;
      // Not every system tells capitals from small letters.
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

function parts(name: string): { readonly stem: string; readonly ending: string } {
  // Spaces in front and behind are not seen, and Windows drops dots and spaces behind. A dot in front hides a file.
  const whole = name
    .trim()
    .replace(/[.\s]+$/, '')
    .replace(/^(?=\.)/, 'document');
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(whole)?.[0] ?? '';
  const stem = whole.slice(0, whole.length - ending.length).replace(/[.\s]+$/, '') || 'document';
  return { stem: DEVICES.test(`${stem}${ending}`) ? `_${stem}` : stem, ending };
}

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');
const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** As many whole characters, as people count them, as go into so many bytes; of one that is larger, as much as fits. */
function cut(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (bytesOf(`${kept}${segment}`) > bytes) break;
    kept += segment;
  }
  return (
    kept.trimEnd() ||
    Buffer.from(text)
      .subarray(0, bytes)
      .toString('utf8')
      .replace(/\ufffd+$/, '') ||
    'document'
  );
}
