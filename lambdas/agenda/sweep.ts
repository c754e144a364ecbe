import type { AgendaItem } from '../../domain/agenda.ts';
import { dayOf, daysFrom } from '../../domain/calendar.ts';
import type { AgendaStore } from '../../stores/agenda.ts';
import type { Clock } from '../../stores/outside.ts';
import type { Log } from '../runtime/log.ts';
import type { DueCommands } from './commands.ts';

export type SweepPorts = {
  readonly agenda: AgendaStore;
  readonly clock: Clock;
  readonly commands: DueCommands;
  /** Asks again what was agreed to in a wording that has been replaced. @returns how many clients were asked */
  readonly askAgain?: () => Promise<number>;
  /** Moves the terms of open cases when the list of decreed holidays has changed. @returns how many cases moved */
  readonly moveTerms?: () => Promise<number>;
  readonly log: Pick<Log, 'info' | 'error'>;
};

export type SweepReport = {
  readonly days: number;
  readonly due: number;
  readonly done: number;
  readonly failed: number;
  /** Clients asked again for a changed wording. */
  readonly askedAgain: number;
  /** Open cases whose days moved with the list of holidays. */
  readonly moved: number;
};

/** Days asked at once. Most are empty: after a long silence this is what takes the time. */
const DAYS_AT_ONCE = 16;

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
  let firstOpen: string | undefined;
  // First: what is due by the old list may not be due by the new one.
  const moved = (await ports.moveTerms?.()) ?? 0;
  const report = { days: days.length, due: 0, done: 0, failed: 0, askedAgain: 0, moved };
  for (let at = 0; at < days.length; at += DAYS_AT_ONCE) {
    const some = days.slice(at, at + DAYS_AT_ONCE);
    const found = await Promise.all(some.map((day) => ports.agenda.dueOn(day)));
    for (const [place, items] of found.entries()) {
      const failed = await runAll(ports, items, today);
      report.due += items.length;
      report.done += items.length - failed;
      report.failed += failed;
      if (failed > 0) firstOpen ??= some[place];
    }
  }
  await ports.agenda.setSweptUpTo(firstOpen ?? today);
  report.askedAgain = (await ports.askAgain?.()) ?? 0;
  ports.log.info('swept', { ...report, from: days[0], today });
  return report;
}

async function runAll(ports: SweepPorts, items: readonly AgendaItem[], today: string): Promise<number> {
  let failed = 0;
  for (const item of items) {
    const outcome = await attempt(() => ports.commands[item.kind](item, today));
    if (outcome === 'done') continue;
    failed += 1;
    ports.log.error('due item failed', { kind: item.kind, subject: item.subject, outcome });
  }
  return failed;
}

async function attempt(command: () => Promise<'done' | string>): Promise<string> {
  try {
    return await command();
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}
