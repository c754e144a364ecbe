import { createHash, timingSafeEqual } from 'node:crypto';
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { agendaOperations } from '../../contracts/agenda/operations.ts';
import { HIDDEN_RULE } from '../../domain/access/authorize.ts';
import {
  endCalendar as decideEndCalendar,
  shareCalendar as decideShareCalendar,
} from '../../domain/agenda/calendar.ts';
import type { AgendaItem } from '../../domain/agenda.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { addMonths } from '../../domain/calendar.ts';
import { dueInDays } from '../../stores/agenda-days.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { calendarFile } from '../shared/calendar-file.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { PAGE } from '../shared/cursor.ts';
import { every } from '../shared/every.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import type { AgendaPorts } from './http-ports.ts';
import { KIND_WORDS } from './kind-words.ts';

type Operations = typeof agendaOperations;
type Language = 'nl' | 'en';

/** As far ahead as a calendar shows. */
const MONTHS = 3;
const NAME = { nl: 'Agenda van de praktijk', en: "The practice's agenda" } as const;

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export async function shareCalendar(
  ports: AgendaPorts,
  call: Call<Operations['shareCalendar']>,
): Promise<Reply<Operations['shareCalendar']>> {
  const denied = mayInPractice(call.actor, 'calendar.share');
  if (denied) return denied;
  const secret = ports.secret();
  const outcome = decideShareCalendar(hashOf(secret).toString('hex'), call.today);
  if (!outcome.ok) return outcome;
  const { next } = outcome;
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [ports.calendar.saveWrite(next)]);
  if (!committed.ok) return committed;
  return { ok: true, body: { path: `/api/calendars/${secret}`, sharedOn: next.sharedOn } };
}

export async function endCalendar(
  ports: AgendaPorts,
  call: Call<Operations['endCalendar']>,
): Promise<Reply<Operations['endCalendar']>> {
  const denied = mayInPractice(call.actor, 'calendar.share');
  if (denied) return denied;
  const outcome = decideEndCalendar();
  if (!outcome.ok) return outcome;
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [ports.calendar.endWrite()]);
  return committed.ok ? { ok: true, body: {} } : committed;
}

/** For whoever has the address: kinds, days and numbers. Who or what it is about is said to nobody who has not signed in. */
export async function getCalendar(
  ports: AgendaPorts,
  { params, query, today }: Call<Operations['getCalendar']>,
): Promise<Reply<Operations['getCalendar']>> {
  const shared = await ports.calendar.load();
  const isShared = shared !== undefined && timingSafeEqual(hashOf(params.secret), Buffer.from(shared.hash, 'hex'));
  if (!isShared) return problem('not-found', { rule: HIDDEN_RULE });
  const days = { from: today, until: addMonths(today, MONTHS) };
  const items = await every((after) => dueInDays(ports.items, days, PAGE, after));
  return { ok: true, body: '', raw: calendarOf(items, query.language, today) };
}

/** One entry for each kind on each day, always under the same name, so that a program replaces what it had. */
function calendarOf(items: readonly AgendaItem[], language: Language, today: string): Buffer {
  const counts = new Map<string, number>();
  const words = new Map<string, string>();
  for (const { dueOn, kind } of items) {
    const place = `${dueOn}-${kind}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
    words.set(place, KIND_WORDS[kind][language]);
  }
  const calendar = ical({ name: NAME[language], method: ICalCalendarMethod.PUBLISH, ttl: 60 * 60 * 6 });
  for (const [place, count] of counts)
    calendar.createEvent({
      id: `${place}@dossierwacht`,
      allDay: true,
      start: `${place.slice(0, 10)}T00:00:00`,
      floating: true,
      stamp: `${today}T00:00:00Z`,
      summary: count === 1 ? (words.get(place) ?? '') : `${words.get(place)} (${count}×)`,
    });
  return calendarFile(calendar);
}
