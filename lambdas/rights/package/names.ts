/** Where in a package its documents lie. */
const FOLDER = 'documenten/';
/** Characters of a name without its ending: with folder and number well within what file systems take. */
const LONGEST = 120;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Separators, what Windows refuses, controls, and marks that turn the direction of text. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu;

/** Hands out names for the documents of one package: safe on every system, each once, whatever the case of its letters. */
export function packageNames(): (fileName: string) => string {
  const taken = new Set<string>();
  return (fileName) => {
    const { stem, ending } = parts(fileName.normalize('NFC').replace(UNSAFE, '_'));
    for (let n = 1; ; n += 1) {
      const name = `${FOLDER}${stem}${n === 1 ? '' : ` (${n})`}${ending}`;
      // Not every system tells capitals from small letters.
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

function parts(name: string): { readonly stem: string; readonly ending: string } {
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const whole = [...name.slice(0, name.length - ending.length)].slice(0, LONGEST).join('');
  // A dot in front hides a file, and dots and spaces behind are dropped by Windows.
  const stem = whole.replace(/^[.\s]+|[.\s]+$/g, '');
  if (stem === '') return { stem: 'document', ending };
  return { stem: DEVICES.test(stem) ? `_${stem}` : stem, ending };
}
