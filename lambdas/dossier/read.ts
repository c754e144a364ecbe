import type { dossierOperations } from '../../contracts/dossier/operations.ts';
import { DOSSIER_LISTS } from '../../domain/access/lists.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { consultMoments } from '../../domain/consult/moments.ts';
import { isSameName } from '../../domain/dossier/client-name.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { timelineOf } from '../../domain/dossier/timeline.ts';
import type { Policy } from '../../policies/index.ts';
import type { DossierEntry } from '../../stores/dossiers.ts';
import { breachesAbout } from '../register/views.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { consult, consultAndRead, leaveTrace } from '../shared/consult.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { firstNames } from '../shared/names.ts';
import { enterPractice, mayInDossier, mayInPractice, type Opened } from '../shared/open-dossier.ts';
import { earlierOf } from './earlier.ts';
import { openOn } from './open-on.ts';
import type { DossierPorts } from './ports.ts';
import { contentView, stateView } from './views.ts';

type Operations = typeof dossierOperations;

export async function listDossiers(
  { dossiers }: DossierPorts,
  { actor, query, today }: Call<Operations['listDossiers']>,
): Promise<Reply<Operations['listDossiers']>> {
  const denied = mayInPractice(actor, 'dossier.list');
  if (denied) return denied;
  const { limit = PAGE, cursor } = query;
  const after = fromCursor(cursor);
  const page =
    actor.role === 'owner' || actor.role === 'manager'
      ? await dossiers.register(limit, after)
      : await dossiers.ofPerson(actor.personId, limit, after);
  return { ok: true, body: { items: openOn(page.items, today).map(numberOf), ...toCursor(page.next) } };
}

const numberOf = ({ dossierId, number }: DossierEntry) => ({ dossierId, number });

/**
 * By exact name or number, and nothing else (EK-7.2). What the asker may not see is not in the answer, so that a look-up
 * says nothing about other people's clients. The trace says by which key, never which name.
 */
export async function lookUpDossiers(
  ports: DossierPorts,
  call: Call<Operations['lookUpDossiers']>,
): Promise<Reply<Operations['lookUpDossiers']>> {
  const { body } = call;
  const denied = enterPractice(ports, call, 'dossier.look-up');
  if (denied) return denied;
  const ids =
    'number' in body
      ? [await ports.dossiers.idOfNumber(body.number)]
      : await ports.names.find(body.firstName, body.lastName);
  const found = await Promise.all(ids.map((id) => (id === undefined ? undefined : foundAs(ports, call, id))));
  const items = found.filter((one) => one !== undefined);
  const facts = { by: 'number' in body ? 'number' : 'name', found: items.length };
  const looked = { chain: ORGANISATION_CHAIN, conditions: [] };
  const rules = ['audit.every-act', 'access.dossier'] as const;
  const trace = await leaveTrace(ports, call, looked, { action: 'dossier.look-up', rules, facts });
  return trace.ok ? { ok: true, body: { items } } : trace;
}

/** Undefined when it is not for the asker, or is found by a hash of before, which is of more names than this one. */
async function foundAs(ports: DossierPorts, call: Call<Operations['lookUpDossiers']>, id: string) {
  const loaded = await ports.dossiers.load(id);
  if (!loaded) return undefined;
  const { dossierId, number, state, secrets } = loaded.dossier;
  if ('firstName' in call.body && !isSameName(secrets.client, call.body)) return undefined;
  const { allow } = await mayInDossier(ports, call, loaded.dossier, 'dossier.read-state');
  return allow ? { dossierId, number, state } : undefined;
}

/** The client and the coach read the content; the owner sees the state (EK-4.1). */
export async function getDossier(
  ports: DossierPorts,
  call: Call<Operations['getDossier']>,
): Promise<Reply<Operations['getDossier']>> {
  const { dossierId } = call.params;
  // It needs no key, so it is read while the dossier is opened. Nobody asks for it where that is not opened.
  const register = breachesAbout(call.actor, () => ports.breaches.ofDossier(dossierId));
  register.catch(() => undefined);
  const content = await consultAndRead(ports, call, dossierId, 'dossier.read', async ({ dossier }) => {
    const [names, earlier] = await Promise.all([namesIn(ports, dossier), earlierOf(ports, call, dossier)]);
    return { ...names, earlier };
  });
  const retried = content.ok || content.refusal.code === 'busy';
  const opened = retried ? content : await consult(ports, call, dossierId, 'dossier.read-state');
  if (!opened.ok) return opened;
  const { dossier } = opened;
  const more = { ...(await register), ...branchOf(dossier, ports.policy), opens: await listsFor(ports, call, opened) };
  if (!content.ok)
    return {
      ok: true,
      body: { ...stateView(dossier, ports.policy, call.actor.role), ...more },
      version: dossier.version,
    };
  const { principal, coachName, earlier } = content.content;
  const own = dossier.coachId === call.actor.personId ? { own: true as const } : {};
  const view = contentView(dossier, ports.policy, { coachName, role: call.actor.role });
  return {
    ok: true,
    body: { ...view, ...own, ...(principal ? { principal } : {}), ...earlier, ...more },
    version: dossier.version,
  };
}

/** Of what opened it may be one consent, and of its papers another. */
async function listsFor(ports: DossierPorts, call: Call<Operations['getDossier']>, { dossier, grant }: Opened) {
  const grants = grant ? ports.consents.grants(dossier.dossierId, ports.policy) : Promise.resolve([]);
  const verdicts = DOSSIER_LISTS.map((list) => mayInDossier(ports, call, dossier, list, grants));
  return (await Promise.all(verdicts)).flatMap(({ allow }, at) => (allow ? DOSSIER_LISTS.slice(at, at + 1) : []));
}

const branchOf = ({ branch }: Dossier, { organisation }: Policy) => {
  const own = organisation.branches.find(({ id }) => id === branch);
  if (!own) return {};
  const { name, postalAddress } = own;
  return { branchName: name, ...(postalAddress === undefined ? {} : { branchAddress: postalAddress }) };
};

/** Who guides the client, and for whom. */
async function namesIn(ports: DossierPorts, { principalId, coachId }: Dossier) {
  const [principal, names] = await Promise.all([
    principalId === undefined ? undefined : ports.people.principal(principalId),
    firstNames(ports, [coachId]),
  ]);
  return { principal: principal?.name, coachName: names.get(coachId) };
}

/** State and terms, so for everyone who sees those; the consults for who may read them. */
export async function getTimeline(
  ports: DossierPorts,
  call: Call<Operations['getTimeline']>,
): Promise<Reply<Operations['getTimeline']>> {
  const opened = await consultAndRead(ports, call, call.params.dossierId, 'dossier.read-state', async (found) => {
    const { dossier, key } = found;
    const { allow } = await mayInDossier(ports, call, dossier, 'consult.list');
    return allow ? consultMoments(await ports.consults.list(dossier.dossierId, key), call.today) : [];
  });
  if (!opened.ok) return opened;
  return { ok: true, body: { items: [...timelineOf(opened.dossier, ports.policy, opened.content)] } };
}
