import { dayOf, daysFrom } from '../../domain/calendar.ts';
import type { AgendaStore } from '../../stores/agenda.ts';
import type { DueDays } from '../../stores/items.ts';
import type { Clock } from '../../stores/outside.ts';
import type { Log } from '../runtime/log.ts';
import type { DueCommands } from './commands.ts';
import { type Ahead, lookAhead } from './look-ahead.ts';
import { runItems } from './run-items.ts';

export type SweepPorts = {
  readonly agenda: AgendaStore;
  readonly index: DueDays;
  readonly clock: Clock;
  readonly commands: DueCommands;
  readonly ahead: Ahead;
  /** Asks again what was agreed to in a wording that has been replaced. @returns how many clients were asked */
  readonly askAgain?: () => Promise<number>;
  /** Moves the terms of open cases when the list of decreed holidays has changed. @returns how many cases moved */
  readonly moveTerms?: () => Promise<number>;
  /** Moves the keyed names out of the vault, once. @returns of how many dossiers */
  readonly moveNames?: () => Promise<number>;
  /** Tells clients of a new version of the regulation before its day. @returns how many clients were told */
  readonly announceRegulations?: () => Promise<number>;
  readonly log: Pick<Log, 'info' | 'error'>;
};

export type SweepReport = {
  readonly days: number;
  readonly due: number;
  readonly done: number;
  readonly failed: number;
  /** What was told beforehand. */
  readonly announced: number;
  /** Clients asked again for a changed wording. */
  readonly askedAgain: number;
  /** Open cases whose days moved with the list of holidays. */
  readonly moved: number;
  /** Clients told of a new version of the regulation. */
  readonly toldOfRegulation: number;
  /** Dossiers whose names moved out of the vault. */
  readonly namesMoved: number;
};

/** After more days than these, most of which are empty, it is first asked which have something: the index is read once from end to end. */
const LONG_SILENCE_DAYS = 92;

/**
 * Turns everything that is due into commands, day by day from where the last sweep stopped up to today. A day with an item
 * that failed is swept again next time; nothing is skipped and nothing is done twice, since each command decides anew.
 * The work grows with what is due, not with what is stored.
 */
export async function sweep(ports: SweepPorts): Promise<SweepReport> {
  const now = await ports.clock.now();
  const today = dayOf(now);
  const cursor = (await ports.agenda.sweptUpTo()) ?? today;
  // A clock that was moved back outside production finds today's items all the same.
  const days = cursor > today ? [today] : daysFrom(cursor, today);
  // First: what is due by the old list may not be due by the new one.
  const moved = (await ports.moveTerms?.()) ?? 0;
  const namesMoved = (await ports.moveNames?.()) ?? 0;
  const ahead = await lookAhead(ports, today);
  const due = await runItems(ports, await daysToAsk(ports, days), today, ({ kind }) => ports.commands[kind]);
  await ports.agenda.setSweptUpTo(due.firstOpen ?? today, ahead.upTo);
  const report = {
    days: days.length,
    due: due.found,
    done: due.found - due.failed,
    failed: due.failed + ahead.failed,
    announced: ahead.found - ahead.failed,
    askedAgain: 0,
    moved,
    toldOfRegulation: 0,
    namesMoved,
  };
  report.askedAgain = (await ports.askAgain?.()) ?? 0;
  report.toldOfRegulation = (await ports.announceRegulations?.()) ?? 0;
  ports.log.info('swept', { ...report, from: days[0], today });
  return report;
}

/** Those of some days in a row that are worth asking. Nothing comes onto a day before today, so no other can have something meanwhile. */
async function daysToAsk({ index }: Pick<SweepPorts, 'index'>, days: readonly string[]): Promise<readonly string[]> {
  const [first, today] = [days[0], days.at(-1)];
  if (first === undefined || today === undefined || days.length <= LONG_SILENCE_DAYS) return days;
  return [...new Set([...(await index.dueDays(first, today)), today])];
}
