import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../domain/calendar.ts';
import type { ItemStore } from './items.ts';
import { keyOf } from './layout.ts';
import { find } from './lookup.ts';
import type { Clock } from './outside.ts';
import { clockRecord } from './records/agenda.ts';
import { fieldsOf } from './records/record.ts';

/** Where the shift lies, for what moves the clock from outside. */
export const CLOCK_KEY = keyOf('clock', {});

export const systemClock: Clock = { now: async () => Temporal.Now.instant() };

/** The system's clock, moved by a duration that is looked up each time, so that years pass in a test in a moment. */
export const shiftedClock = (items: Pick<ItemStore, 'get'>, clock: Clock = systemClock): Clock => ({
  now: async () => {
    const now = await clock.now();
    const item = await find(items, clockRecord, {});
    return item ? now.toZonedDateTimeISO(ZONE).add(fieldsOf(clockRecord, item).shift).toInstant() : now;
  },
});

/** Production knows the system's clock only, whatever lies in its tables. */
export const clockFor = (stage: 'production' | 'test' | 'local', items: Pick<ItemStore, 'get'>): Clock =>
  stage === 'production' ? systemClock : shiftedClock(items);
