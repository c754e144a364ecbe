import { addDays, daysFrom, laterOf } from '../../domain/calendar.ts';
import type { AgendaKind } from '../../domain/catalogue.ts';
import type { DueCommand } from '../shared/feature.ts';
import { type ItemsPorts, type Ran, runItems } from './run-items.ts';

/** What somebody is told beforehand: of every item of this kind, so many days before it is due. */
export type Ahead = { readonly kind: AgendaKind; readonly days: number; readonly command: DueCommand };

/**
 * Runs the command for what comes into view: the days that nobody looked at yet, up to so many days ahead. It looks at the item
 * itself, so that there is no second one to keep in step with it, and finds items that were stored before anybody was told
 * beforehand. What is due today or earlier is not its business.
 * @returns with the first day that it has not looked at.
 */
export async function lookAhead(
  ports: ItemsPorts & { readonly ahead: Ahead },
  today: string,
): Promise<Ran & { readonly upTo: string }> {
  const { kind, days, command } = ports.ahead;
  const last = addDays(today, days);
  const tomorrow = addDays(today, 1);
  const first = laterOf((await ports.agenda.lookedAheadTo()) ?? tomorrow, tomorrow);
  const next = addDays(last, 1);
  // A clock that was moved back outside production looks at the last day again.
  const ran = await runItems(ports, first > next ? [last] : daysFrom(first, last), today, (item) =>
    item.kind === kind ? command : undefined,
  );
  return { ...ran, upTo: ran.firstOpen ?? next };
}
