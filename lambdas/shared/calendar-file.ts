import type { ICalCalendar } from 'ical-generator';

/** The bytes of a calendar. The library leaves the last line open, and each line ends with CRLF (RFC 5545, 3.1). */
export const calendarFile = (calendar: ICalCalendar): Buffer => Buffer.from(`${calendar.toString()}\r\n`);
