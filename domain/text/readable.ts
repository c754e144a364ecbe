/** True for a text without half a character (a lone surrogate), and without the sign that stands where bytes were no UTF-8. */
export const isReadable = (text: string): boolean => text.isWellFormed() && !text.includes('\ufffd');

/** True for every text in a JSON value, the names of its members too. */
export function isReadableValue(value: unknown): boolean {
  if (typeof value === 'string') return isReadable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isReadable(name) && isReadableValue(inner));
}
