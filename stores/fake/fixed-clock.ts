import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../../domain/calendar.ts';
import type { Clock } from '../outside.ts';

/** A clock that stands still until it is moved. */
export class FixedClock implements Clock {
  #now: Temporal.Instant;

  /** @param at such as `2026-03-01T09:00:00Z`. */
  constructor(at: string) {
    this.#now = Temporal.Instant.from(at);
  }

  async now(): Promise<Temporal.Instant> {
    return this.#now;
  }

  /** The same, for what asks without waiting. */
  read(): Temporal.Instant {
    return this.#now;
  }

  /** Moves by calendar time in Europe/Amsterdam: an ISO 8601 duration, such as `P5Y`. */
  advance(duration: string): void {
    this.#now = this.#now.toZonedDateTimeISO(ZONE).add(Temporal.Duration.from(duration)).toInstant();
  }
}
