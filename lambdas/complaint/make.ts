import { Temporal } from 'temporal-polyfill';
import type * as z from 'zod';
import type { complaintOperations } from '../../contracts/complaint/operations.ts';
import type { makeComplaintBody, registerComplaintBody } from '../../contracts/complaint/requests.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import type { About, Channel, Complainant, Complaint } from '../../domain/complaint/complaint.ts';
import { makeComplaint as decideMakeComplaint, type MakeComplaint } from '../../domain/complaint/make.ts';
import type { Outcome } from '../../domain/decision.ts';
import { type Answer, type Call, type Problem, problem, type Reply } from '../runtime/call.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { countOpen } from '../shared/open-limit.ts';
import { dossierFor, refuseAbout, refuseAttachments } from './about.ts';
import { chainOf, openComplaint } from './open.ts';
import { againstOf } from './people.ts';
import type { ComplaintPorts } from './ports.ts';
import { madeView, signalView } from './views.ts';

type Operations = typeof complaintOperations;
type Body = z.output<ReturnType<typeof makeComplaintBody>>;
type Making = Call<OperationSpec> & { readonly body: Body };
type Receipt = { readonly channel: Channel; readonly receivedOn: string };

/** Load, authorize, decide, commit. About a dossier that is being destroyed it is kept without it, and that is said. */
async function make(
  ports: ComplaintPorts,
  call: Making,
  receipt: Receipt,
  complainantIn: (clientId: string | undefined) => Promise<Complainant | Problem>,
): Promise<Answer<ReturnType<typeof madeView>>> {
  const found = await dossierFor(ports, call);
  if (!found.ok) return found;
  const { opened, goneOf } = found;
  const gone = goneOf !== undefined;
  const complainant = await complainantIn(opened?.dossier.clientId ?? goneOf);
  if ('ok' in complainant) return complainant;
  const { about } = call.body;
  const attachments = gone ? [] : (call.body.attachments ?? []);
  const refused =
    (await refuseAbout(ports, about, found)) ??
    (opened && (await refuseAttachments(ports, attachments, { dossierId: opened.dossier.dossierId, key: opened.key })));
  if (refused) return refused;
  const complaintId = ports.ids.next();
  const command: Omit<MakeComplaint, 'number'> = {
    complaintId,
    ...(opened ? { dossierId: opened.dossier.dossierId } : {}),
    ...(opened?.dossier.branch === undefined ? {} : { branch: opened.dossier.branch }),
    complainant,
    ...receipt,
    about,
    against: await againstOf(ports, about),
    text: call.body.text,
    attachments,
  };
  const outcome = await decideNumbered(ports, call, command);
  if (!outcome.ok) return outcome;
  const key = opened?.key ?? (await ports.vault.create(complaintId));
  const body = madeView(outcome.next, ports.policy, call.today, gone);
  const committed = await commitDecision(ports, call, chainOf(outcome.next), outcome, [
    ...ports.complaints.createWrites(outcome.next, key),
    ...(opened ? [ports.dossiers.checkWrite(opened)] : []),
    ...call.remember(complaintId),
  ]);
  return committed.ok ? { ok: true, body, version: 1 } : committed;
}

/** What is refused takes no number. */
async function decideNumbered(
  { complaints, policy }: ComplaintPorts,
  { now, today }: Pick<Making, 'now' | 'today'>,
  command: Omit<MakeComplaint, 'number'>,
): Promise<Outcome<Complaint>> {
  const checked = decideMakeComplaint({ ...command, number: '' }, policy, now);
  if (!checked.ok) return checked;
  const number = await complaints.nextNumber(Temporal.PlainDate.from(today).year);
  return decideMakeComplaint({ ...command, number }, policy, now);
}

const unknown = (field: 'complainantId' | 'principalId') =>
  problem('complainant-unknown', { rule: 'complaint.open-to-all', field });

/**
 * Who complains in a letter: the client of the dossier and nobody else, or without one a client, an organisation or somebody of it, or
 * somebody unknown.
 */
async function complainantOf(
  { people }: ComplaintPorts,
  { complainantId, principalId }: z.output<ReturnType<typeof registerComplaintBody>>,
  clientId: string | undefined,
): Promise<Complainant | Problem> {
  if (clientId !== undefined) {
    if (principalId !== undefined) return unknown('principalId');
    return complainantId === undefined || complainantId === clientId
      ? { kind: 'client', personId: clientId }
      : unknown('complainantId');
  }
  if (complainantId === undefined) {
    if (principalId === undefined) return { kind: 'anonymous' };
    return (await people.principalKnown(principalId)) ? { kind: 'principal', principalId } : unknown('principalId');
  }
  const person = await people.load(complainantId);
  if (principalId !== undefined && person?.principalId !== principalId) return unknown('principalId');
  if (person?.role === 'client') return { kind: 'client', personId: complainantId };
  if (person?.role === 'principal' && person.principalId !== undefined)
    return { kind: 'principal', personId: complainantId, principalId: person.principalId };
  return unknown('complainantId');
}

const SIGNAL: { readonly about: About; readonly channel: Channel; readonly complainant: Complainant } = {
  about: { kind: 'other' },
  channel: 'anonymous',
  complainant: { kind: 'anonymous' },
};

export async function makeComplaint(
  ports: ComplaintPorts,
  call: Call<Operations['makeComplaint']>,
): Promise<Reply<Operations['makeComplaint']>> {
  const denied = mayInPractice(call.actor, 'complaint.make');
  if (denied) return denied;
  const { role, personId, principalId } = call.actor;
  const complainant: Complainant =
    role === 'principal' && principalId !== undefined
      ? { kind: 'principal', personId, principalId }
      : { kind: 'client', personId };
  return make(ports, call, { channel: 'portal', receivedOn: call.today }, async () => complainant);
}

export async function registerComplaint(
  ports: ComplaintPorts,
  call: Call<Operations['registerComplaint']>,
): Promise<Reply<Operations['registerComplaint']>> {
  const denied = mayInPractice(call.actor, 'complaint.register');
  if (denied) return denied;
  const { channel, receivedOn } = call.body;
  return make(ports, call, { channel, receivedOn }, (clientId) => complainantOf(ports, call.body, clientId));
}

/** Where the complaint stands now, for somebody with a part in it: no word that somebody typed, so it leaves no trace. */
export async function repeatComplaint(
  ports: ComplaintPorts,
  { actor, now, today, query, body, remember, falseAlarms }: Call<Operations['makeComplaint' | 'registerComplaint']>,
  complaintId: string,
): Promise<Reply<Operations['makeComplaint']>> {
  const denied = mayInPractice(actor, actor.role === 'owner' ? 'complaint.register' : 'complaint.make');
  if (denied) return denied;
  const asked = { actor, now, today, params: { complaintId }, query, body, remember, falseAlarms };
  const opened = await openComplaint(ports, asked, 'complaint.look');
  if (!opened.ok) return opened;
  const { complaint } = opened;
  const gone = body.dossierId !== undefined && complaint.dossierId === undefined;
  return { ok: true, body: madeView(complaint, ports.policy, today, gone), version: complaint.version };
}

/** An anonymous signal: the log has no actor, and no notice is sent. */
export async function sendSignal(
  ports: ComplaintPorts,
  call: Call<Operations['sendSignal']>,
): Promise<Reply<Operations['sendSignal']>> {
  const complaintId = ports.ids.next();
  const said = { receivedOn: call.today, against: { owner: false }, text: call.body.text };
  const command = { complaintId, ...SIGNAL, ...said };
  const checked = decideMakeComplaint({ ...command, number: '' }, ports.policy, call.now);
  // What is refused anyway is not counted.
  const refused = checked.ok ? await countOpen(ports, 'signal', call) : checked;
  if (refused) return refused;
  const outcome = await decideNumbered(ports, call, command);
  if (!outcome.ok) return outcome;
  const key = await ports.vault.create(complaintId);
  const body = signalView(outcome.next, ports.policy);
  const writes = ports.complaints.createWrites(outcome.next, key);
  const committed = await commitBySystem(ports, chainOf(outcome.next), outcome, writes);
  return committed.ok ? { ok: true, body } : problem('busy');
}
