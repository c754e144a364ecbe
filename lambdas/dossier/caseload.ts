import type { dossierOperations } from '../../contracts/dossier/operations.ts';
import type { CaseloadReply } from '../../contracts/dossier/replies.ts';
import type { AgendaItem } from '../../domain/agenda.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { type Consult, isNear } from '../../domain/consult/consult.ts';
import { type Waiting, waitingOf } from '../../domain/dossier/caseload.ts';
import { destroyOn } from '../../domain/dossier/destruction-day.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { DossierEntry } from '../../stores/dossiers.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { documentsFor } from '../shared/case-readers.ts';
import { leaveTrace } from '../shared/consult.ts';
import { fromCursor, toCursor } from '../shared/cursor.ts';
import { nameIn } from '../shared/named.ts';
import { enterPractice, mayInDossier, type Opened, openDossier } from '../shared/open-dossier.ts';
import { plannedConsults, whenAndWhere } from './consults.ts';
import { openOn } from './open-on.ts';
import type { DossierPorts } from './ports.ts';
import { questionsWaiting } from './questions.ts';
import { standingIn } from './standing-in.ts';

type Operation = (typeof dossierOperations)['getCaseload'];
type Asked = Call<Operation>;
type Shown = CaseloadReply['dossiers'][number];
type Told = CaseloadReply['waiting'][number];
type Near = CaseloadReply['consults'][number];

/** Dossiers of a page: of each its consents and documents are looked at. */
const DOSSIERS = 25;
/** Documents that are looked through for what was rejected; more of them wait in the dossier itself. */
const DOCUMENTS = 100;
/** Copies that are looked through for what is out. */
const COPIES = 100;
/** Absences of a coach, past ones too: two a year or so. */
const ABSENCES = 100;

/**
 * What a coach sees first: what waits, and whom they guide (EK-6.2, RIO-1.7). It shows names, so that they were looked at is
 * in the practice's log, like a look-up (RIO-1.5); a dossier has it in its own log once it is opened.
 */
export async function getCaseload(ports: DossierPorts, call: Asked): Promise<Reply<Operation>> {
  const { query } = call;
  const denied = enterPractice(ports, call, 'caseload.read');
  if (denied) return denied;
  const [page, absences] = await Promise.all([
    pageOf(ports, call),
    query.cursor === undefined ? absencesOf(ports, call) : [],
  ]);
  return page.ok ? { ok: true, body: { ...page.shown, absences } } : page;
}

/** The dossiers of a page, read while the trace of it is written: they are shown only when it stands. */
async function pageOf(ports: DossierPorts, call: Asked) {
  const { actor, query, today } = call;
  const page = await ports.dossiers.ofPerson(actor.personId, query.limit ?? DOSSIERS, fromCursor(query.cursor));
  const all = await Promise.all(openOn(page.items, today).map((entry) => openEntry(ports, call, entry)));
  const found = all.filter((one) => one !== undefined);
  const [trace, open] = await Promise.all([
    traced(ports, call, found.length),
    Promise.all(found.map((one) => caseOf(ports, call, one))),
  ]);
  if (!trace.ok) return trace;
  const consults = open.flatMap((one) => one.consults);
  const [waiting, dossiers] = [open.flatMap((one) => one.waiting), open.map(({ shown }) => shown)];
  return { ok: true as const, shown: { waiting, consults, dossiers, ...toCursor(page.next) } };
}

const traced = (ports: DossierPorts, call: Asked, found: number) =>
  leaveTrace(
    ports,
    call,
    { chain: ORGANISATION_CHAIN, conditions: [] },
    {
      action: 'caseload.read',
      rules: ['audit.every-act', 'access.dossier'],
      facts: { found },
    },
  );

type Case = { readonly shown: Shown; readonly waiting: readonly Told[]; readonly consults: readonly Near[] };
type OpenedEntry = {
  readonly opened: Opened;
  readonly endsOn: string | undefined;
  readonly agenda: readonly AgendaItem[];
};

/** Undefined when it is not for them any more, or being erased. */
async function openEntry(
  ports: DossierPorts,
  { actor, now }: Asked,
  { dossierId, endsOn }: DossierEntry,
): Promise<OpenedEntry | undefined> {
  const [opened, agenda] = await Promise.all([
    openDossier(ports, { actor, now }, dossierId, 'dossier.read-state'),
    ports.dossiers.agendaOf(dossierId),
  ]);
  return opened.ok ? { opened, endsOn, agenda } : undefined;
}

async function caseOf(ports: DossierPorts, call: Asked, { opened, endsOn, agenda }: OpenedEntry): Promise<Case> {
  const { actor, now } = call;
  const { dossier, key } = opened;
  const { dossierId } = dossier;
  const reads = await mayInDossier(ports, { actor, now }, dossier, 'dossier.read');
  const shown = shownOf(dossier, ports, reads.allow);
  if (dossier.coachId !== actor.personId) {
    const stood = await standingIn(ports, call, opened, agenda);
    return {
      shown: { ...shown, opened: endsOn === undefined ? {} : { until: endsOn } },
      waiting: stood.waiting.map((one) => told(one, dossierId, ports)),
      consults: stood.consults.map((consult) => nearIn(dossierId, consult)),
    };
  }
  const [sees, consents, documents, copies, summaries, planned] = await Promise.all([
    documentsFor(ports, actor, opened),
    ports.consents.list(dossierId, key),
    ports.documents.list(dossierId, key, DOCUMENTS),
    dossier.paper?.kept ? ports.papers.list(dossierId, key, COPIES) : { items: [] },
    reads.allow ? ports.summaries.list(dossierId, key) : [],
    reads.allow ? plannedConsults(ports, opened, agenda) : [],
  ]);
  const held = { consents, documents: documents.items.filter(sees), copies: copies.items, summaries };
  const waiting = waitingOf(dossier, held, ports.policy, call.today);
  const near = planned.filter((consult) => isNear(consult, call.today));
  return {
    shown,
    // Questions can be answered while the data are restricted too.
    waiting: [...questionsWaiting(agenda), ...waiting].map((one) => told(one, dossierId, ports)),
    consults: near.map((consult) => nearIn(dossierId, consult)),
  };
}

const nearIn = (dossierId: string, consult: Consult): Near => ({
  ...whenAndWhere(consult),
  dossierId,
  version: consult.version,
});

function shownOf(dossier: Dossier, { policy }: DossierPorts, reads: boolean): Shown {
  const { dossierId, number, state, service, startedOn, endedOn, restriction, secrets } = dossier;
  const destroyed = destroyOn(dossier, policy);
  return {
    dossierId,
    number,
    state,
    service,
    ...(reads ? { name: `${secrets.client.firstName} ${secrets.client.lastName}` } : {}),
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
    ...(destroyed === undefined ? {} : { destroyOn: destroyed }),
    ...(restriction ? { restricted: true as const } : {}),
  };
}

function told(waiting: Waiting, dossierId: string, { policy }: DossierPorts): Told {
  if (waiting.kind !== 'consent-asked' && waiting.kind !== 'consent-answered') return { ...waiting, dossierId };
  const { scope, ...rest } = waiting;
  const name = nameIn(policy.consents.scopes, scope);
  return { ...rest, dossierId, name };
}

/** What the clients said to the absences that are not over (RIO-4.3). */
async function absencesOf(
  { covers, consents }: DossierPorts,
  { actor, today }: Asked,
): Promise<CaseloadReply['absences']> {
  const { items } = await covers.list(actor.personId, ABSENCES);
  const coming = items.filter(({ state, until }) => state === 'planned' && until >= today);
  return Promise.all(
    coming.map(async ({ coverId, from, until }) => {
      const asked = await covers.asked(actor.personId, coverId);
      const states = await Promise.all(asked.map(({ dossierId, consentId }) => consents.stateOf(dossierId, consentId)));
      const count = (which: string) => states.filter((state) => state === which).length;
      const [granted, open] = [count('granted'), count('asked')];
      return { coverId, from, until, granted, asked: open, others: states.length - granted - open };
    }),
  );
}
