import type { OperationSpec } from '../../contracts/operation.ts';
import type { rightsOperations } from '../../contracts/rights/operations.ts';
import type { RightsReply } from '../../contracts/rights/replies.ts';
import type { AuditDraft } from '../../domain/audit.ts';
import { addDays } from '../../domain/calendar.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { decisionDue, executionDue } from '../../domain/rights/case-terms.ts';
import type { RightsRequest } from '../../domain/rights/request.ts';
import { renderLetter } from '../letters/letter.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { commitUnderConditions, leaveTrace } from '../shared/consult.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { downloadAddress } from '../shared/download-address.ts';
import { mayInDossier, mayInPractice, type Opened, type Request } from '../shared/open-dossier.ts';
import { pageOfAll } from '../shared/page-of-all.ts';
import { commandsFor } from './commands.ts';
import { rightsLetter } from './letters.ts';
import { openFor, openRequest } from './open.ts';
import { packageKeyOf } from './package-place.ts';
import type { RightsPorts } from './ports.ts';
import { lettersOf, listView, rightsView } from './views.ts';

type Operations = typeof rightsOperations;

/** Names of the principals that were told. */
async function namesOf({ people }: RightsPorts, { told }: RightsRequest): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(told.map(({ principalId }) => principalId))];
  const found = await Promise.all(ids.map((principalId) => people.principal(principalId)));
  return new Map(found.flatMap((one) => (one ? [[one.principalId, one.name] as const] : [])));
}

/** Who it is about is said to who may look in the dossier: the owner, as long as the case runs (EK-7.1, EK-9.3b). */
async function clientNameFor(ports: RightsPorts, call: Request, dossier: Dossier): Promise<string | undefined> {
  const { allow } = await mayInDossier(ports, call, dossier, 'dossier.read');
  const { firstName, lastName } = dossier.secrets.client;
  return allow ? `${firstName ?? ''} ${lastName ?? ''}`.trim() : undefined;
}

/** The whole request, as it is shown to who asks. */
export async function shownTo(
  ports: RightsPorts,
  call: Pick<Call<OperationSpec>, 'actor' | 'now' | 'today'>,
  { dossier }: Opened,
  request: RightsRequest,
): Promise<RightsReply> {
  const { actor, now, today } = call;
  const [clientName, names, commands] = await Promise.all([
    clientNameFor(ports, { actor, now }, dossier),
    namesOf(ports, request),
    commandsFor(request, dossier, ports.policy, actor, today),
  ]);
  return {
    ...rightsView(request, dossier, ports.policy, names, today),
    commands,
    ...(clientName ? { clientName } : {}),
  };
}

export const traced = (
  ports: RightsPorts,
  call: Pick<Call<OperationSpec>, 'actor' | 'falseAlarms' | 'now'>,
  { dossier, conditions }: Opened,
  action: AuditDraft['action'],
  facts: NonNullable<AuditDraft['facts']>,
) => {
  const looked = { chain: dossier.dossierId, conditions };
  return leaveTrace(ports, call, looked, { action, rules: ['audit.every-act', 'access.dossier'], facts });
};

export async function listRights(
  ports: RightsPorts,
  call: Call<Operations['listRights']>,
): Promise<Reply<Operations['listRights']>> {
  const { dossierId } = call.params;
  const opened = await openFor(ports, call, dossierId, 'rights.read');
  if (!opened.ok) return opened;
  const requests = await ports.rights.list(dossierId, opened.key);
  const trace = await traced(ports, call, opened, 'rights.list', { found: requests.length });
  if (!trace.ok) return trace;
  const placeOf = ({ registeredAt, requestId }: RightsRequest) => `${registeredAt} ${requestId}`;
  const { items, ...more } = pageOfAll(requests, placeOf, call.query, 'last');
  return { ok: true, body: { items: items.map((one) => listView(one, ports.policy, call.today)), ...more } };
}

/** Terms of every dossier are the owner's to see (EK-4.1, EK-4.2); no content, so no case is needed. */
export async function listOpenRights(
  ports: RightsPorts,
  call: Call<Operations['listOpenRights']>,
): Promise<Reply<Operations['listOpenRights']>> {
  const denied = mayInPractice(call.actor, 'rights.list-open');
  if (denied) return denied;
  const { limit = PAGE, cursor } = call.query;
  const page = await ports.rights.register(limit, fromCursor(cursor));
  const lines = await Promise.all(page.items.map((entry) => openLine(ports, entry, call.today)));
  return { ok: true, body: { items: lines.filter((line) => line !== undefined), ...toCursor(page.next) } };
}

type Entry = Pick<RightsRequest, 'requestId' | 'dossierId'> & { readonly number: string };

/** Undefined when its dossier is gone: nothing is owed to anybody. */
async function openLine(ports: RightsPorts, { requestId, dossierId, number }: Entry, today: string) {
  const loaded = await ports.dossiers.load(dossierId);
  const request = loaded && (await ports.rights.load(dossierId, requestId, loaded.key));
  if (!request) return undefined;
  const { state, kinds, receivedOn, executions } = request;
  const due = state === 'open' ? decisionDue(request, ports.policy, today) : executionDue(request, ports.policy);
  return {
    requestId,
    dossierId,
    number,
    state,
    kinds: [...kinds],
    receivedOn,
    identity: request.identity.state,
    ...(due ? { dueOn: due.outer } : {}),
    overdue: due !== undefined && today > due.outer,
    failed: executions.some(({ failedAt }) => failedAt !== undefined),
  };
}

export async function getRights(
  ports: RightsPorts,
  call: Call<Operations['getRights']>,
): Promise<Reply<Operations['getRights']>> {
  const opened = await openRequest(ports, call, 'rights.read');
  if (!opened.ok) return opened;
  const { request } = opened;
  const [trace, body] = await Promise.all([
    traced(ports, call, opened, 'rights.read', { request: request.requestId }),
    shownTo(ports, call, opened, request),
  ]);
  return trace.ok ? { ok: true, body, version: request.version } : trace;
}

export async function getRightsLetter(
  ports: RightsPorts,
  call: Call<Operations['getRightsLetter']>,
): Promise<Reply<Operations['getRightsLetter']>> {
  const { letter } = call.params;
  const opened = await openRequest(ports, call, 'rights.read');
  if (!opened.ok) return opened;
  const { request, dossier } = opened;
  if (!lettersOf(request).includes(letter)) return problem('not-found', { rule: 'access.dossier' });
  const facts = { request: request.requestId, letter };
  const [trace, names] = await Promise.all([
    traced(ports, call, opened, 'rights.letter', facts),
    letter === 'done' ? namesOf(ports, request) : undefined,
  ]);
  if (!trace.ok) return trace;
  const { language = 'nl' } = call.query;
  const written = rightsLetter(letter, request, dossier, ports.policy, language, call.today, names);
  return { ok: true, body: '', raw: await renderLetter(written, await ports.fonts()) };
}

/** For the requester only, while it waits; authorized and traced before there is an address. */
export async function downloadPackage(
  ports: RightsPorts,
  call: Call<Operations['downloadPackage']>,
): Promise<Reply<Operations['downloadPackage']>> {
  const { kind, requestId, dossierId } = call.params;
  const opened = await openRequest(ports, call, 'rights.download');
  if (!opened.ok) return opened;
  const done = opened.request.executions.find((one) => one.kind === kind);
  const there = done?.state === 'done' && done.by === 'system' && done.doneOn !== undefined;
  if (!there || opened.request.decisions.some((one) => one.kind === kind && one.appointment))
    return problem('not-found', { rule: 'access.dossier' });
  if (call.today > addDays(done.doneOn ?? '', ports.policy.retention.exportsDays))
    return problem('not-found', { rule: 'rights.given-in-a-month' });
  const draft: AuditDraft = {
    act: 'disclose',
    action: 'rights.download',
    rules: ['rights.client-sees', 'rights.given-in-a-month', 'rights.copy'],
    facts: { request: requestId, kind },
  };
  const trace = { audit: [draft] as const, agenda: [], effects: [] };
  const committed = await commitUnderConditions(ports, call, dossierId, trace, opened.conditions);
  if (!committed.ok) return committed;
  const fileName = `${opened.dossier.number}-${kind}.zip`;
  const file = { key: packageKeyOf({ dossierId, requestId }, kind), fileName, extension: 'zip' };
  return { ok: true, body: await downloadAddress(ports, file) };
}
