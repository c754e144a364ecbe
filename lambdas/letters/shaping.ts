type Attach = (mark: { readonly markAnchor: unknown }, anchor: unknown, at: number) => void;
type Layout = (text: string, features?: readonly string[]) => unknown;

/** What fontkit places the signs of a font with; its types leave it out. */
export type Shaped = {
  layout: Layout;
  readonly _layoutEngine: { readonly engine?: { readonly GPOSProcessor: { applyAnchor: Attach } | null } };
};

/** Mends what fontkit 2.0.4 does not do for some scripts. */
export function mendShaping(font: Shaped): void {
  skipAbsentAnchors(font);
  const layout = font.layout.bind(font);
  font.layout = (text, features = []) =>
    BURMESE.test(text) ? layout(drawnBurmese(text), [...features, ...BURMESE_FEATURES]) : layout(text, features);
}

/**
 * A letter may have no place for a mark: fonts say so with an absent anchor (OpenType, GPOS), and fontkit throws at it
 * (foliojs/fontkit, issue 367). The mark then stays where it is, as HarfBuzz leaves it.
 */
function skipAbsentAnchors(font: Shaped): void {
  const marks = font._layoutEngine.engine?.GPOSProcessor;
  if (!marks) return;
  const attach = marks.applyAnchor.bind(marks);
  marks.applyAnchor = (mark, anchor, at) => {
    if (mark.markAnchor && anchor) attach(mark, anchor, at);
  };
}

const BURMESE = /[\u1000-\u109f]/;
/** Those of the OpenType specification for Myanmar, which fontkit has no shaper for. */
const BURMESE_FEATURES = ['rphf', 'pref', 'blwf', 'pstf', 'pres', 'abvs', 'blws', 'psts'];
const RA = '\u103c';
/** A kinzi, a letter with what is stacked below it, its medials, and the vowel that is read after them. */
const SYLLABLE =
  /(\u1004\u103a\u1039)?([\u1000-\u102a\u103f\u1050-\u1055](?:\u1039[\u1000-\u1021])*)([\u103a-\u103e]*)(\u1031?)/gu;

/** Burmese in the order in which it is drawn: the vowel e and the medial ra stand before the letter, the kinzi above it. */
const drawnBurmese = (text: string): string =>
  text.replaceAll(
    SYLLABLE,
    (_, kinzi: string | undefined, letter: string, medials: string, vowel: string) =>
      `${vowel}${medials.includes(RA) ? RA : ''}${letter}${kinzi ?? ''}${medials.replace(RA, '')}`,
  );
