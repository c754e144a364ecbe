import type { AgendaItem } from '../../domain/agenda.ts';
import type { AgendaStore } from '../../stores/agenda.ts';
import type { Log } from '../runtime/log.ts';
import type { DueCommand } from '../shared/feature.ts';

/** Days asked at once. Most are empty: after a long silence this is what takes the time. */
const DAYS_AT_ONCE = 16;

export type ItemsPorts = { readonly agenda: AgendaStore; readonly log: Pick<Log, 'error'> };

export type Ran = {
  readonly found: number;
  readonly failed: number;
  /** The first day with an item that failed. */
  readonly firstOpen?: string;
};

/** Runs a command for each item of these days. One that fails holds nothing else up. */
export async function runItems(
  { agenda, log }: ItemsPorts,
  days: readonly string[],
  today: string,
  commandOf: (item: AgendaItem) => DueCommand | undefined,
): Promise<Ran> {
  const ran = { found: 0, failed: 0 };
  let firstOpen: string | undefined;
  for (let at = 0; at < days.length; at += DAYS_AT_ONCE) {
    const some = days.slice(at, at + DAYS_AT_ONCE);
    const found = await Promise.all(some.map((day) => agenda.dueOn(day)));
    for (const [place, items] of found.entries())
      for (const item of items) {
        const command = commandOf(item);
        if (!command) continue;
        ran.found += 1;
        const outcome = await attempt(() => command(item, today));
        if (outcome === 'done') continue;
        ran.failed += 1;
        firstOpen ??= some[place];
        log.error('due item failed', { kind: item.kind, subject: item.subject, outcome });
      }
  }
  return firstOpen === undefined ? ran : { ...ran, firstOpen };
}

async function attempt(command: () => Promise<'done' | string>): Promise<string> {
  try {
    return await command();
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}
