const AMSTERDAM = 'Europe/Amsterdam';
const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: AMSTERDAM, dateStyle: 'short', timeStyle: 'short' });

/** An instant as a field for a moment holds it: `2026-03-05T10:30`, by the clock of Amsterdam. */
export const fieldOfMoment = (instant: string): string => CLOCK.format(new Date(instant)).replace(' ', 'T');

/**
 * What a field for a moment holds, as an instant. Of the hour that comes twice in autumn it is the first; what is in no field
 * of a moment stays as it is, for the API to say so.
 */
export function momentOfField(field: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(field)) return field;
  const possible = ['+02:00', '+01:00'].map((offset) => `${field}:00${offset}`);
  return possible.find((moment) => fieldOfMoment(moment) === field) ?? `${field}:00+01:00`;
}
