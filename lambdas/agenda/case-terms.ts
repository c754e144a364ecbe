import type { AgendaReply } from '../../contracts/agenda/replies.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import type { AgendaItem } from '../../domain/agenda.ts';
import { dayOf } from '../../domain/calendar.ts';
import { AGENDA_READERS } from '../../domain/catalogue.ts';
import { daysOf } from '../../domain/complaint/case-terms.ts';
import { isOpen } from '../../domain/complaint/complaint.ts';
import { complaintOfReference, measureOfReference } from '../../domain/complaint/schedule.ts';
import { deadlineOf, isLate } from '../../domain/register/breach.ts';
import { type Due, decisionDue, executionDue } from '../../domain/rights/case-terms.ts';
import type { Call } from '../runtime/call.ts';
import type { AgendaPorts } from './http-ports.ts';

type Item = AgendaReply['items'][number];
type Found = Pick<Item, 'number' | 'dossierId' | 'requestId' | 'complaintId' | 'breachId' | 'certificateId' | 'term'>;
type Asked = Pick<Call<OperationSpec>, 'now' | 'today'>;

const termOf = (due: Due | undefined, today: string): Pick<Found, 'term'> =>
  due ? { term: { nominal: due.nominal, outer: due.outer, overdue: today > due.outer } } : {};
const onDay = (day: string): Due => ({ nominal: day, outer: day });

/** Which case an item of the agenda is of, and by when that has to be done as it is counted now. Nothing of its content. */
export function caseOf(ports: AgendaPorts, item: AgendaItem, asked: Asked): Promise<Found> {
  const readers = AGENDA_READERS[item.kind];
  if (readers === 'complaint') return complaintOf(ports, item, asked);
  if (readers === 'practice') return ofPractice(ports, item, asked);
  return dossierOf(ports, item, asked);
}

async function dossierOf(
  ports: AgendaPorts,
  { kind, subject, reference }: AgendaItem,
  { today }: Asked,
): Promise<Found> {
  const loaded = await ports.dossiers.load(subject);
  if (!loaded) return {};
  const { dossierId, number } = loaded.dossier;
  if (AGENDA_READERS[kind] !== 'rights') return { dossierId, number };
  const request = await ports.rights.load(dossierId, reference, loaded.key);
  if (!request) return { dossierId, number };
  const due =
    request.state === 'open' ? decisionDue(request, ports.policy, today) : executionDue(request, ports.policy);
  return { dossierId, number, requestId: reference, ...termOf(due, today) };
}

async function complaintOf(ports: AgendaPorts, { kind, reference }: AgendaItem, { today }: Asked): Promise<Found> {
  const complaintId = complaintOfReference(reference);
  const complaint = (await ports.complaints.load(complaintId))?.complaint;
  if (!complaint) return {};
  const measure = complaint.measures.find(({ n }) => n === measureOfReference(reference));
  const isTerm = kind === 'complaint-due' || kind === 'complaint-reminder';
  const due =
    kind === 'complaint-measure' && measure
      ? onDay(measure.dueOn)
      : kind === 'complaint-confirm'
        ? onDay(daysOf(complaint, ports.policy).confirm)
        : isTerm && isOpen(complaint)
          ? daysOf(complaint, ports.policy)
          : undefined;
  return { complaintId, number: complaint.number, ...termOf(due, today) };
}

async function ofPractice(
  ports: AgendaPorts,
  { kind, subject, reference }: AgendaItem,
  { now }: Asked,
): Promise<Found> {
  if (kind === 'left-paper' || kind === 'left-paper-late') return { certificateId: reference };
  const breach = kind === 'breach-deadline' ? (await ports.breaches.load(subject))?.breach : undefined;
  if (!breach) return {};
  const day = dayOf(deadlineOf(breach));
  return { breachId: breach.breachId, term: { nominal: day, outer: day, overdue: isLate(breach, now) } };
}
