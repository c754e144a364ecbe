import type { complaintOperations } from '../../contracts/complaint/operations.ts';
import { daysOf } from '../../domain/complaint/case-terms.ts';
import { type Complaint, isOpen } from '../../domain/complaint/complaint.ts';
import { figuresOf } from '../../domain/complaint/figures.ts';
import type { RegisterLine } from '../../domain/complaint/register.ts';
import { renderLetter } from '../letters/letter.ts';
import { breachesAbout } from '../register/views.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { leaveTrace } from '../shared/consult.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { complaintLetter } from './letters.ts';
import { handles } from './names.ts';
import { chainOf, type OnComplaint, type OpenedComplaint, openComplaint } from './open.ts';
import type { ComplaintPorts } from './ports.ts';
import { complaintView, lettersOf, waysOf } from './views.ts';

type Operations = typeof complaintOperations;

export const traced = (
  ports: ComplaintPorts,
  call: OnComplaint,
  { complaint, conditions }: OpenedComplaint,
  action: 'complaint.read' | 'complaint.letter',
) => {
  const facts = { complaint: complaint.complaintId };
  const looked = { chain: chainOf(complaint), conditions };
  return leaveTrace(ports, call, looked, { action, rules: ['audit.every-act', 'complaint.procedure'], facts });
};

/** Own cases hold no content in the list: number and state, and for who handles one by which day. */
async function ownCases(ports: ComplaintPorts, by: Asker, limit: number, after: string | undefined) {
  const page = await ports.complaints.ofPerson(by.actor.personId, limit, after);
  const loaded = await Promise.all(page.items.map((way) => ports.complaints.at(way)));
  // Of some the dossier is being erased, or the content was erased at the end of its retention.
  const items = loaded.flatMap((one) => (one ? [stateOf(ports, one.complaint, by)] : []));
  return { items, ...toCursor(page.next) };
}

type Asker = Pick<Call<Operations['listComplaints']>, 'actor' | 'today'>;

function stateOf({ policy }: ComplaintPorts, complaint: Complaint, { actor, today }: Asker) {
  const { complaintId, number, state } = complaint;
  const due = handles(complaint, actor) && isOpen(complaint) ? dueBy(daysOf(complaint, policy).outer, today) : {};
  return { complaintId, number, state, ...due };
}

const dueBy = (outer: string, today: string) => ({ dueOn: outer, overdue: today > outer });

/** The last day for the decision on one that is open. A case is opened for nothing else in the register. */
async function dueOf({ complaints, policy }: ComplaintPorts, { complaintId, state }: RegisterLine, today: string) {
  if (complaintId === undefined || (state !== 'received' && state !== 'confirmed')) return {};
  const loaded = await complaints.load(complaintId);
  if (!loaded) return {};
  return dueBy(daysOf(loaded.complaint, policy).outer, today);
}

export async function listComplaints(
  ports: ComplaintPorts,
  { actor, query, today }: Call<Operations['listComplaints']>,
): Promise<Reply<Operations['listComplaints']>> {
  const denied = mayInPractice(actor, 'complaint.take-part');
  if (denied) return denied;
  const [limit, after] = [query.limit ?? PAGE, fromCursor(query.cursor)];
  const ways = waysOf(ports.policy);
  if (actor.role !== 'owner')
    return { ok: true, body: { ...(await ownCases(ports, { actor, today }, limit, after)), ...ways } };
  const page = await ports.complaints.register(limit, after);
  const items = await Promise.all(page.items.map(async (line) => ({ ...line, ...(await dueOf(ports, line, today)) })));
  return { ok: true, body: { items, ...toCursor(page.next), ...ways } };
}

export async function getComplaint(
  ports: ComplaintPorts,
  call: Call<Operations['getComplaint']>,
): Promise<Reply<Operations['getComplaint']>> {
  const opened = await openComplaint(ports, call, 'complaint.look');
  if (!opened.ok) return opened;
  const { complaint } = opened;
  const [trace, view, attached, register] = await Promise.all([
    traced(ports, call, opened, 'complaint.read'),
    complaintView(ports, complaint, call.actor, call.today),
    attachedTo(ports, opened),
    breachesAbout(call.actor, () => ports.breaches.ofComplaint(complaint.complaintId)),
  ]);
  if (!trace.ok) return trace;
  const body = { ...view, ...register, ...(view.case ? { case: { ...view.case, attached } } : {}) };
  return { ok: true, body, version: complaint.version };
}

/** The files that came with it, as long as they are there. */
async function attachedTo({ documents }: ComplaintPorts, { complaint, key }: OpenedComplaint) {
  const { dossierId, attachments } = complaint;
  if (dossierId === undefined) return [];
  const found = await Promise.all(attachments.map((documentId) => documents.load(dossierId, documentId, key)));
  return found.flatMap((document) =>
    document?.state === 'available'
      ? [{ documentId: document.documentId, fileName: document.secrets.fileName, size: document.size }]
      : [],
  );
}

export async function getComplaintLetter(
  ports: ComplaintPorts,
  call: Call<Operations['getComplaintLetter']>,
): Promise<Reply<Operations['getComplaintLetter']>> {
  const { letter } = call.params;
  const opened = await openComplaint(ports, call, 'complaint.read');
  if (!opened.ok) return opened;
  if (!lettersOf(opened.complaint).includes(letter)) return problem('not-found', { rule: 'complaint.procedure' });
  const trace = await traced(ports, call, opened, 'complaint.letter');
  if (!trace.ok) return trace;
  const written = complaintLetter(letter, opened.complaint, ports.policy, call.query.language ?? 'nl');
  return { ok: true, body: '', raw: await renderLetter(written, await ports.fonts()) };
}

export async function getComplaintFigures(
  ports: ComplaintPorts,
  { actor, query }: Call<Operations['getComplaintFigures']>,
): Promise<Reply<Operations['getComplaintFigures']>> {
  const denied = mayInPractice(actor, 'complaint.figures');
  if (denied) return denied;
  const { smallestGroup } = ports.policy.complaints;
  const { total, kinds, channels, outcomes, terms } = figuresOf(
    await ports.complaints.linesOf(query.year),
    smallestGroup,
  );
  const body = {
    year: query.year,
    smallestGroup,
    total,
    kinds: [...kinds],
    channels: [...channels],
    outcomes: [...outcomes],
    terms: [...terms],
  };
  return { ok: true, body };
}
