import type { AgendaItem } from '../domain/agenda.ts';
import { addDays, isCalendarDate } from '../domain/calendar.ts';
import { AGENDA_KINDS, type AgendaKind } from '../domain/catalogue.ts';
import { agendaItemOf } from './agenda.ts';
import type { DuePage, ItemStore } from './items.ts';
import { keyOf } from './layout.ts';

/** As many days are asked for at once: a month. */
const AT_ONCE = 32;

type Place = { readonly day: string; readonly after?: DuePage['next'] };

/** Of an item on the agenda, to go on after; or of a day, to begin with. */
export const placeOf = ({ dueOn, kind, subject, reference }: AgendaItem): string =>
  `${dueOn}#${kind}#${subject}#${reference}`;

/** Undefined for a text that is no such place: a caller can send anything as a cursor. */
function placeIn(text: string): Place | undefined {
  const [day = '', kind, subject, reference] = text.split('#');
  if (!isCalendarDate(day)) return undefined;
  if (kind === undefined) return { day };
  if (!AGENDA_KINDS.includes(kind as AgendaKind) || !subject || !reference) return undefined;
  const parts = { subject, kind, reference };
  return { day, after: { ...keyOf('agenda', parts), dueDay: day, dueKey: `${kind}#${subject}#${reference}` } };
}

/**
 * A part of what is due in some days, in their order. It reads the partitions of those days in the index and nothing else.
 * @param after a place of before, or the first day
 * @returns `next`: the place to go on after; none where the last day is done.
 */
export async function dueInDays(
  items: Pick<ItemStore, 'queryDue'>,
  { from, until }: { readonly from: string; readonly until: string },
  limit: number,
  after: string | undefined,
): Promise<{ readonly items: readonly AgendaItem[]; readonly next?: string }> {
  const asked = after === undefined ? undefined : placeIn(after);
  const start: Place = asked && asked.day >= from ? asked : { day: from };
  const days = Array.from({ length: AT_ONCE }, (_, n) => addDays(start.day, n)).filter((day) => day <= until);
  const pages = await Promise.all(
    days.map((day) =>
      items.queryDue(day, { limit, ...(day === start.day && start.after ? { after: start.after } : {}) }),
    ),
  );
  const found: AgendaItem[] = [];
  for (const page of pages) {
    found.push(...page.items.map(agendaItemOf));
    const last = found.at(-1);
    if (page.next && last) return { items: found, next: placeOf(last) };
  }
  const following = addDays(start.day, AT_ONCE);
  return following <= until ? { items: found, next: following } : { items: found };
}
