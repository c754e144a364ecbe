/** Signs that turn the direction of what follows until they are ended: with them a text can read as another than it is. */
const TURNS = '\\u202a-\\u202e\\u2066-\\u2069';
/** What shows nothing and has no work to do in a text: a byte order mark, and letters that Korean computers fill a place with. */
const FILLERS = '\\ufeff\\u115f\\u1160\\u3164\\uffa0';

/**
 * Where a sign that is not seen does have work: a joiner between two parts of a word (Persian, Sinhala) or of a picture, a
 * choice of form behind a sign, and the letters of a flag.
 */
const AT_WORK =
  '(?<=[\\p{L}\\p{M}\\p{S}\\ufe0f])[\\u200c\\u200d](?=[\\p{L}\\p{M}\\p{S}])|(?<=[\\p{L}\\p{N}\\p{S}\\p{P}])[\\ufe0e\\ufe0f]|(?<=\\u{1f3f4}[\\u{e0020}-\\u{e007e}]*)[\\u{e0020}-\\u{e007f}]';

const TURNING = new RegExp(`[${TURNS}${FILLERS}]`, 'gu');
const UNSEEN = new RegExp(`(${AT_WORK})|\\p{Default_Ignorable_Code_Point}`, 'gu');

/** A text of several lines without what would turn the page around it; what an alphabet or a picture needs stays. */
export const withoutTurns = (text: string): string => text.replaceAll(TURNING, '');

/** The same value with each of its texts changed. */
export function inTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T & string;
  if (Array.isArray(value)) return value.map((one) => inTexts(one, change)) as T & unknown[];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inTexts(one, change)])) as T;
}

/**
 * A value as it may be shown, whatever shows it: on paper, on a page, in a mail or as data. Records from before such signs were
 * refused have them still.
 */
export const shown = <T>(value: T): T => inTexts(value, withoutTurns);

/** A line without signs that nobody sees, except where they have work to do. */
export const withoutUnseen = (line: string): string =>
  withoutTurns(line).replaceAll(UNSEEN, (_, atWork: string | undefined) => atWork ?? '');

/** True when there is something to see. */
export const isVisible = (text: string): boolean => /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{C}]/u.test(text);

/** True when there is a letter that can be seen. */
export const hasLetter = (name: string): boolean => /(?!\p{Default_Ignorable_Code_Point})\p{L}/u.test(name);
