/** What fontkit parsed of a font's file; its types leave it out. */
export type Parsed = { _tables: object };

const parsed = new WeakMap<Uint8Array, object>();

/**
 * Gives a font what was parsed of the same file for a letter before, which takes longer than drawing one: fontkit does the same
 * for the variations of a font. The signs that a letter uses, and the part of the font that goes with it, stay its own.
 */
export function shareTables(font: Parsed, file: Uint8Array): void {
  const known = parsed.get(file);
  if (known) font._tables = known;
  else parsed.set(file, font._tables);
}
