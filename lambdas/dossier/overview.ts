import type { dossierOperations } from '../../contracts/dossier/operations.ts';
import type { OverviewReply } from '../../contracts/dossier/replies.ts';
import { inForce } from '../../domain/access/grant.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import { timelineOf } from '../../domain/dossier/timeline.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { consult } from '../shared/consult.ts';
import { mayInPractice, type Opened } from '../shared/open-dossier.ts';
import type { DossierPorts } from './ports.ts';

type Operation = (typeof dossierOperations)['getOverview'];
type Task = OverviewReply['tasks'][number];
type Reader = OverviewReply['dossiers'][number]['readers'][number];

/** A client has one dossier, seldom two; a page has room for these. */
const DOSSIERS = 10;
/** Uploads are looked through for what was rejected; more of them wait in the dossier itself. */
const DOCUMENTS = 100;

/** What a client sees first: what is asked of them, who may look now, and what happens when (RIO-1.5, AVG 12(1)). */
export async function getOverview(ports: DossierPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const { actor } = call;
  const denied = mayInPractice(actor, 'overview.read');
  if (denied) return denied;
  const { items } = await ports.dossiers.ofPerson(actor.personId, DOSSIERS);
  const tasks: Task[] = [];
  const dossiers: OverviewReply['dossiers'] = [];
  for (const { dossierId } of items) {
    const opened = await consult(ports, call, dossierId, 'dossier.read-state');
    // One that is being erased is shown no more; the others are.
    if (!opened.ok && opened.refusal.code === 'busy') return opened;
    if (!opened.ok) continue;
    const consents = await ports.consents.list(dossierId, opened.key);
    tasks.push(...questions(ports, consents), ...(await rejected(ports, opened)));
    dossiers.push({
      dossierId,
      number: opened.dossier.number,
      readers: await readersOf(ports, call, opened, consents),
      timeline: [...timelineOf(opened.dossier, ports.policy)],
    });
  }
  return { ok: true, body: { tasks, dossiers } };
}

const questions = ({ policy }: DossierPorts, consents: readonly Consent[]): Task[] =>
  consents
    .filter(({ state }) => state === 'asked')
    .map(({ dossierId, consentId, scope, expiresOn }) => ({
      kind: 'consent',
      dossierId,
      reference: consentId,
      name: policy.consents.scopes.find(({ id }) => id === scope)?.name ?? { nl: scope, en: scope },
      dueOn: expiresOn,
    }));

async function rejected({ documents }: DossierPorts, { dossier, key }: Opened): Promise<Task[]> {
  const { items } = await documents.list(dossier.dossierId, key, DOCUMENTS);
  return items
    .filter(({ state, uploader }) => state === 'rejected' && uploader.role === 'client')
    .map(({ dossierId, documentId }) => ({ kind: 'upload-rejected', dossierId, reference: documentId }));
}

/** The coach, and everybody for whom a consent or an open case opens it at this moment. */
async function readersOf(
  { consents: store, policy }: DossierPorts,
  { now }: Call<Operation>,
  { dossier }: Opened,
  consents: readonly Consent[],
): Promise<Reader[]> {
  const grants = (await store.grants(dossier.dossierId, policy)).filter((grant) => inForce(grant, now));
  const named = new Map(consents.map((consent) => [consent.consentId, consent]));
  return [{ as: 'coach' }, ...grants.map(({ grantId }) => readerOf(named.get(grantId)))];
}

/** Without a consent it is an open case that opens it. */
function readerOf(consent: Consent | undefined): Reader {
  const kind = consent?.subject.kind;
  const as = kind === 'partner' || kind === 'cover' ? kind : kind === 'disclosure' ? 'principal' : 'case';
  const { person, principal } = consent?.secrets.shown ?? {};
  const name = person ?? principal;
  const until = consent?.endsOn;
  return { as, ...(name === undefined ? {} : { name }), ...(until === undefined ? {} : { until }) };
}
