import type { agendaOperations } from '../../contracts/agenda/operations.ts';
import { type LogReader, readsItem } from '../../domain/access/readers.ts';
import type { AgendaItem } from '../../domain/agenda.ts';
import type { Actor } from '../../domain/person/person.ts';
import { dueInDays, placeOf } from '../../stores/agenda-days.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { every } from '../shared/every.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { pageOfSeen } from '../shared/page-of-seen.ts';
import { caseOf } from './case-terms.ts';
import type { AgendaPorts } from './http-ports.ts';
import { KIND_WORDS } from './kind-words.ts';

type Operation = (typeof agendaOperations)['getAgenda'];

/** Days and numbers, and no name: the owner answers for every term (EK-4.2), and sees content in a case only (EK-7.1). */
export async function getAgenda(ports: AgendaPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const { actor, query } = call;
  const denied = mayInPractice(actor, 'agenda.look');
  if (denied) return denied;
  const { from, until, kind, limit = PAGE, cursor } = query;
  const sees = readerOf(ports, actor).then(
    (reader) => (item: AgendaItem) =>
      (kind === undefined || item.kind === kind) && readsItem(reader, item) ? item : undefined,
  );
  const [page, shared] = await Promise.all([
    pageOfSeen((most, after) => dueInDays(ports.items, { from, until }, most, after), sees, placeOf, {
      limit,
      after: fromCursor(cursor),
    }),
    mayInPractice(actor, 'calendar.share') ? undefined : ports.calendar.load(),
  ]);
  const items = await Promise.all(
    page.seen.map(async (item) => {
      const { asks, ...name } = KIND_WORDS[item.kind];
      return { dueOn: item.dueOn, kind: item.kind, name, asks, ...(await caseOf(ports, item, call)) };
    }),
  );
  return {
    ok: true,
    body: { today: call.today, items, ...toCursor(page.next), ...(shared ? { sharedOn: shared.sharedOn } : {}) },
  };
}

/** The owner sees all of it; a manager what the state of a dossier says too, and the complaints in which they have a part. */
async function readerOf({ complaints }: AgendaPorts, { role, personId }: Actor): Promise<LogReader> {
  if (role === 'owner') return { relation: 'controller', standsIn: () => true };
  const listed = await every((after) => complaints.ofPerson(personId, PAGE, after));
  const own = new Set(listed.map(({ complaintId }) => complaintId));
  return { relation: 'manager', standsIn: (complaintId) => own.has(complaintId) };
}
