import { inflateSync } from 'node:zlib';

/** The objects of a file that pdfkit wrote, by number: their dictionary, and their stream where they have one. */
function objectsOf(pdf: Uint8Array): Map<string, { readonly dictionary: string; readonly stream: string }> {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, { dictionary: string; stream: string }>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, number = '', content = ''] = match;
    const [dictionary = '', rest = ''] = content.split('\nstream\n');
    const raw = Buffer.from(rest.replace(/\nendstream$/, ''), 'latin1');
    const stream = dictionary.includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : rest;
    objects.set(number, { dictionary, stream });
  }
  return objects;
}

/** What stands on each page, in the order of writing, as somebody who copies it from the page gets it. */
export function pagesOf(pdf: Uint8Array, { glyphs: numbers = false } = {}): string[] {
  const objects = objectsOf(pdf);
  const cmaps = new Map<string, string[]>();
  const cmapOf = (font: string): string[] => {
    const known = cmaps.get(font);
    if (known) return known;
    const [, unicode = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.dictionary ?? '') ?? [];
    const cmap = [...(objects.get(unicode)?.stream ?? '').matchAll(/\[(<[^\]]*>)\]/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/<([^>]*)>/g)].map(([, codes = '']) =>
        String.fromCharCode(
          ...codes
            .split(' ')
            .filter(Boolean)
            .map((code) => Number.parseInt(code, 16)),
        ),
      ),
    );
    cmaps.set(font, cmap);
    return cmap;
  };
  const kids = /\/Kids \[([^\]]*)\]/.exec(
    [...objects.values()].find(({ dictionary }) => /\/Type \/Pages/.test(dictionary))?.dictionary ?? '',
  );
  return [...(kids?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, page = '']) => {
    const dictionary = objects.get(page)?.dictionary ?? '';
    const contents = objects.get(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? '')?.stream ?? '';
    const resources = objects.get(/\/Resources (\d+) 0 R/.exec(dictionary)?.[1] ?? '')?.dictionary ?? dictionary;
    const fontNumbers = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, number]) => [name, number ?? '']),
    );
    let cmap: string[] = [];
    let text = '';
    for (const [, font, glyphs] of contents.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font) cmap = cmapOf(fontNumbers.get(font) ?? '');
      else
        text += [...(glyphs ?? '').matchAll(/<([0-9a-f]+)>/g)]
          .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
          .map((glyph) => (numbers ? `${glyph} ` : (cmap[Number.parseInt(glyph, 16)] ?? '\u{fffd}')))
          .join('');
    }
    return text;
  });
}

/** All objects as text, for what is looked for in the structure. */
export const structureOf = (pdf: Uint8Array, { streams = false } = {}): string =>
  [...objectsOf(pdf).values()]
    .map(({ dictionary, stream }) => (streams ? `${dictionary}\n${stream}` : dictionary))
    .join('\n');

/** The squares that are drawn on the pages: left, top and side, in points. */
export const squaresOf = (pdf: Uint8Array): (readonly [x: number, y: number, side: number])[] =>
  [...objectsOf(pdf).values()].flatMap(({ stream }) =>
    [...stream.matchAll(/^(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+) re$/gm)].flatMap(([, x, y, width, height]) =>
      width === height ? [[Number(x), Number(y), Number(width)] as const] : [],
    ),
  );
