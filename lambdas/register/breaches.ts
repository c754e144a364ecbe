import type * as z from 'zod';
import type { registerOperations } from '../../contracts/register/operations.ts';
import type { changeBreachBody, recordBreachBody } from '../../contracts/register/requests.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import {
  changeBreach as decideChangeBreach,
  recordBreach as decideRecordBreach,
} from '../../domain/register/keep-breach.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { leaveTrace } from '../shared/consult.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { enterPractice, mayInPractice } from '../shared/open-dossier.ts';
import type { RegisterPorts } from './ports.ts';
import { breachView, lineView } from './views.ts';

type Operations = typeof registerOperations;

/** Without what was not sent: a change leaves that as it is. */
const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** What lies in the line, and what is sealed. */
function parted({
  foundBy,
  happened,
  complaintId: _,
  categories,
  dossierIds,
  consequences,
  measures,
  reasonsLate,
  reasonsRisk,
  reasonsNotTold,
  publicCommunication,
  ...line
}: z.output<ReturnType<typeof recordBreachBody | typeof changeBreachBody>>) {
  const told = { reasonsNotTold, publicCommunication };
  const texts = { happened, consequences, measures, reasonsLate, reasonsRisk, ...told };
  return { line: given(line), secrets: given({ foundBy, categories, dossierIds, ...texts }) };
}

export async function recordBreach(
  ports: RegisterPorts,
  call: Call<Operations['recordBreach']>,
): Promise<Reply<Operations['recordBreach']>> {
  const denied = enterPractice(ports, call, 'breach.record');
  if (denied) return denied;
  const { awareAt, kinds, foundBy, complaintId, categories = [], dossierIds = [] } = call.body;
  const { line, secrets } = parted(call.body);
  const breach = {
    ...line,
    breachId: ports.ids.next(),
    awareAt,
    kinds,
    secrets: { ...secrets, ...given({ complaintId }), foundBy, categories, dossierIds },
  };
  const known = await ports.breaches.known(dossierIds, complaintId);
  const outcome = decideRecordBreach(breach, known, ports.policy, call.now);
  if (!outcome.ok) return outcome;
  const body = breachView(outcome.next, known, ports.policy, call.now);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [
    ...(await ports.breaches.createWrites(outcome.next)),
    ...call.remember(outcome.next.breachId),
  ]);
  return committed.ok ? { ok: true, body, version: 1 } : committed;
}

/** As reading it, with the trace of that. */
export const repeatBreach = (
  ports: RegisterPorts,
  call: Call<Operations['recordBreach']>,
  breachId: string,
): Promise<Reply<Operations['recordBreach']>> =>
  getBreach(ports, { ...call, params: { breachId }, query: {}, body: undefined });

export async function changeBreach(
  ports: RegisterPorts,
  call: Call<Operations['changeBreach']>,
): Promise<Reply<Operations['changeBreach']>> {
  const denied = enterPractice(ports, call, 'breach.record');
  if (denied) return denied;
  const loaded = await ports.breaches.load(call.params.breachId);
  if (!loaded) return problem('not-found', { rule: 'breach.documented' });
  const { breach } = loaded;
  if (call.ifMatch !== breach.version) return problem('version-conflict');
  const { line, secrets } = parted(call.body);
  const linked = given({ complaintId: call.body.complaintId });
  const { dossierIds = [], complaintId } = breach.secrets ?? {};
  const named = new Set([...dossierIds, ...(call.body.dossierIds ?? [])]);
  const known = await ports.breaches.known([...named], call.body.complaintId ?? complaintId);
  const outcome = decideChangeBreach(
    breach,
    { ...line, secrets: { ...secrets, ...linked } },
    known,
    ports.policy,
    call.now,
  );
  if (!outcome.ok) return outcome;
  const writes = ports.breaches.saveWrites(loaded, outcome.next);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, writes);
  if (!committed.ok) return committed;
  const version = breach.version + 1;
  return { ok: true, body: breachView({ ...outcome.next, version }, known, ports.policy, call.now), version };
}

export async function listBreaches(
  ports: RegisterPorts,
  { actor, query, now }: Call<Operations['listBreaches']>,
): Promise<Reply<Operations['listBreaches']>> {
  const denied = mayInPractice(actor, 'breach.read');
  if (denied) return denied;
  const page = await ports.breaches.list(query.limit ?? PAGE, fromCursor(query.cursor));
  return { ok: true, body: { items: page.items.map((one) => lineView(one, now)), ...toCursor(page.next) } };
}

/** Leaves its trace first: it may say something about people (RIO-1.5). With it go the ways to it, which one of before has not. */
export async function getBreach(
  ports: RegisterPorts,
  call: Call<Operations['getBreach']>,
): Promise<Reply<Operations['getBreach']>> {
  const denied = enterPractice(ports, call, 'breach.read');
  if (denied) return denied;
  const { breachId } = call.params;
  const breach = (await ports.breaches.load(breachId))?.breach;
  if (!breach) return problem('not-found', { rule: 'breach.documented' });
  const looked = { chain: ORGANISATION_CHAIN, conditions: ports.breaches.wayWrites(breach) };
  const rules = ['audit.every-act', 'breach.documented'] as const;
  const { dossierIds = [], complaintId } = breach.secrets ?? {};
  const [trace, known] = await Promise.all([
    leaveTrace(ports, call, looked, { action: 'breach.read', rules, facts: { breach: breachId } }),
    ports.breaches.known(dossierIds, complaintId),
  ]);
  if (!trace.ok) return trace;
  return { ok: true, body: breachView(breach, known, ports.policy, call.now), version: breach.version };
}
