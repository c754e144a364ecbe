import type { dossierOperations } from '../../contracts/dossier/operations.ts';
import type { OverviewReply } from '../../contracts/dossier/overview-replies.ts';
import { timelineOf } from '../../domain/dossier/timeline.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { consult } from '../shared/consult.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { askedInComplaint, askedInDossier } from './asked.ts';
import { complaintsWithout, contentsOf } from './overview-contents.ts';
import type { DossierPorts } from './ports.ts';
import { readersOf } from './readers.ts';
import { waitsForComplaint, waitsForRights } from './waits.ts';

type Operation = (typeof dossierOperations)['getOverview'];

/** A client has one dossier, seldom two; a page has room for these. */
const DOSSIERS = 10;

/**
 * What a client sees first: what is asked of them and what they wait for, who may look now, and what happens when (RIO-1.5, AVG 12(1)).
 */
export async function getOverview(ports: DossierPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const { actor, today } = call;
  const denied = mayInPractice(actor, 'overview.read');
  if (denied) return denied;
  const { items } = await ports.dossiers.ofPerson(actor.personId, DOSSIERS);
  const body: OverviewReply = { tasks: [], waits: [], dossiers: [] };
  const complaints = await complaintsWithout(ports, actor.personId);
  for (const { dossierId } of items) {
    const opened = await consult(ports, call, dossierId, 'dossier.read-state');
    // One that is being erased is shown no more; the others are.
    if (!opened.ok && opened.refusal.code === 'busy') return opened;
    if (!opened.ok) continue;
    const contents = await contentsOf(ports, opened, actor.personId);
    complaints.push(...contents.complaints);
    body.tasks.push(...askedInDossier(contents, ports.policy));
    body.waits.push(...contents.rights.flatMap((request) => waitsForRights(request, ports.policy, today)));
    body.dossiers.push({
      dossierId,
      number: opened.dossier.number,
      readers: await readersOf(ports, call, contents),
      timeline: [...timelineOf(opened.dossier, ports.policy)],
    });
  }
  body.tasks.push(...complaints.flatMap((complaint) => askedInComplaint(complaint, ports.policy, today)));
  body.waits.push(...complaints.flatMap((complaint) => waitsForComplaint(complaint, ports.policy, today)));
  return { ok: true, body };
}
