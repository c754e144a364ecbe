import type { dossierOperations } from '../../contracts/dossier/operations.ts';
import type { OverviewReply } from '../../contracts/dossier/overview-replies.ts';
import { isToCome } from '../../domain/consult/consult.ts';
import { timelineOf } from '../../domain/dossier/timeline.ts';
import { upcomingRegulations } from '../../domain/rules.ts';
import type { Policy } from '../../policies/index.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { consultAndRead } from '../shared/consult.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { askedInComplaint, askedInDossier } from './asked.ts';
import { whenAndWhere } from './consults.ts';
import { complaintsWithout, contentsOf } from './overview-contents.ts';
import type { DossierPorts } from './ports.ts';
import { findReaders, readersOf } from './readers.ts';
import { waitsForAnswer, waitsForComplaint, waitsForObjection, waitsForRights } from './waits.ts';

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
  const [{ items }, complaints] = await Promise.all([
    ports.dossiers.ofPerson(actor.personId, DOSSIERS),
    complaintsWithout(ports, actor.personId),
  ]);
  const body: OverviewReply = { ...comingIn(ports.policy, today), tasks: [], waits: [], dossiers: [] };
  const all = await Promise.all(items.map(({ dossierId }) => openWith(ports, call, dossierId)));
  for (const opened of all) {
    // One that is being erased is shown no more; the others are.
    if (!opened.ok && opened.refusal.code === 'busy') return opened;
    if (!opened.ok) continue;
    const { contents, readers } = opened.content;
    complaints.push(...contents.complaints);
    body.tasks.push(...askedInDossier(contents, ports.policy));
    body.waits.push(
      ...contents.rights.flatMap((request) => waitsForRights(request, opened.dossier, ports.policy, today)),
    );
    body.waits.push(...waitsForObjection(opened.dossier, today));
    body.waits.push(...waitsForAnswer(opened.dossier, contents.questions, ports.policy, today));
    const { dossierId, number } = opened.dossier;
    const consults = contents.consults.filter((consult) => isToCome(consult, today)).map(whenAndWhere);
    body.dossiers.push({
      dossierId,
      number,
      readers,
      timeline: [...timelineOf(opened.dossier, ports.policy)],
      consults,
    });
  }
  body.tasks.push(...complaints.flatMap((complaint) => askedInComplaint(complaint, ports.policy, today)));
  body.waits.push(...complaints.flatMap((complaint) => waitsForComplaint(complaint, ports.policy, today)));
  return { ok: true, body };
}

/** The next version of the regulation; its own page says what it changes (EK-12.2). */
function comingIn(policy: Policy, today: string): Pick<OverviewReply, 'comingRegulation'> {
  const [next] = upcomingRegulations(policy, today);
  if (!next) return {};
  const { version, effectiveFrom } = next;
  return { comingRegulation: { version, effectiveFrom } };
}

/** A dossier with what can ask something of its client, and who may look in it now. */
async function openWith(ports: DossierPorts, call: Call<Operation>, dossierId: string) {
  const agenda = ports.dossiers.agendaOf(dossierId);
  // Nobody asks for it where the dossier is not opened.
  agenda.catch(() => undefined);
  return consultAndRead(ports, call, dossierId, 'dossier.read-state', async (opened) => {
    const [contents, found] = await Promise.all([
      contentsOf(ports, opened, call.actor.personId, agenda),
      findReaders(ports, call, opened.dossier),
    ]);
    return { contents, readers: readersOf(found, contents.consents) };
  });
}
