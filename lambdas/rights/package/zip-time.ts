import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../../../domain/calendar.ts';

/**
 * A moment whose local fields are those of the practice, whatever the zone of the machine: a zip keeps a time of the wall beside
 * the moment itself, and most programs show that one.
 */
export class WallTime extends Date {
  readonly #there: Temporal.PlainDateTime;

  constructor(moment: Date) {
    super(moment);
    const instant = Temporal.Instant.fromEpochMilliseconds(moment.getTime());
    this.#there = instant.toZonedDateTimeISO(ZONE).toPlainDateTime();
  }

  override getFullYear(): number {
    return this.#there.year;
  }
  override getMonth(): number {
    return this.#there.month - 1;
  }
  override getDate(): number {
    return this.#there.day;
  }
  override getHours(): number {
    return this.#there.hour;
  }
  override getMinutes(): number {
    return this.#there.minute;
  }
  override getSeconds(): number {
    return this.#there.second;
  }
}
