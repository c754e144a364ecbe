import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { consultOperations } from '../../contracts/consult/operations.ts';
import { type Consult, startOf } from '../../domain/consult/consult.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { calendarFile } from '../shared/calendar-file.ts';
import type { ConsultPorts } from './ports.ts';
import { openConsult } from './read.ts';

type Operation = (typeof consultOperations)['getConsultCalendar'];
type Language = Call<Operation>['query']['language'];

const SUMMARY = { nl: 'Gesprek', en: 'Talk' } as const;

/** A consult for somebody's own calendar program: when, and how long. Who with and where is said in no calendar (ADR 33). */
export async function getConsultCalendar(ports: ConsultPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const opened = await openConsult(ports, call, call.params);
  if (!opened.ok) return opened;
  return { ok: true, body: '', raw: calendarOf(opened.content, call.query.language, call.now.toString()) };
}

/** Always under the same name, with a number that grows: so a program replaces what it had. */
function calendarOf(consult: Consult, language: Language, stamp: string): Buffer {
  const { consultId, version, state, minutes } = consult;
  const start = startOf(consult);
  const calendar = ical({ method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: `${consultId}@dossierwacht`,
    sequence: version,
    start: start.toString(),
    end: start.add({ minutes }).toString(),
    stamp,
    summary: SUMMARY[language],
    status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendarFile(calendar);
}
