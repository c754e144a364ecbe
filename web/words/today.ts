import { AMSTERDAM } from './days.tsx';

/** Today by the calendar of Amsterdam, as an ISO day. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: AMSTERDAM }).format(new Date());
