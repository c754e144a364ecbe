import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../domain/calendar.ts';
import type { ItemStore } from './items.ts';
import type { Clock } from './outside.ts';

export const systemClock: Clock = { now: async () => Temporal.Now.instant() };

/** Where the shift lies: an ISO 8601 duration in `shift`. */
export const CLOCK_KEY = { pk: 'CLOCK', sk: 'CLOCK' } as const;

/** The system's clock, moved by a duration that is looked up each time, so that years pass in a test in a moment. */
export const shiftedClock = (items: Pick<ItemStore, 'get'>, clock: Clock = systemClock): Clock => ({
  now: async () => {
    const now = await clock.now();
    const shift = (await items.get('records', CLOCK_KEY))?.shift;
    return shift === undefined ? now : now.toZonedDateTimeISO(ZONE).add(String(shift)).toInstant();
  },
});

/** Production knows the system's clock only, whatever lies in its tables. */
export const clockFor = (stage: 'production' | 'test' | 'local', items: Pick<ItemStore, 'get'>): Clock =>
  stage === 'production' ? systemClock : shiftedClock(items);
