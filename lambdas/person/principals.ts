import type { peopleOperations } from '../../contracts/person/operations.ts';
import { type AuditDraft, ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { refuseForbiddenText } from '../../domain/free-text.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import type { PeoplePorts } from './ports.ts';

type Operations = typeof peopleOperations;

const registered = (principalId: string, type: string): AuditDraft => ({
  act: 'record',
  action: 'principal.register',
  rules: ['person.principal'],
  facts: { principal: principalId, type },
});

export async function registerPrincipal(
  ports: PeoplePorts,
  call: Call<Operations['registerPrincipal']>,
): Promise<Reply<Operations['registerPrincipal']>> {
  const { type, name } = call.body;
  const denied = mayInPractice(call.actor, 'principal.register');
  if (denied) return denied;
  if (!ports.policy.principalTypes.some(({ id }) => id === type))
    return problem('principal-unknown', { rule: 'person.principal', field: 'type' });
  const forbidden = refuseForbiddenText({ name });
  if (forbidden) return forbidden;
  const principalId = ports.ids.next();
  const key = await ports.vault.create(principalId);
  const decision = { audit: [registered(principalId, type)] as const, agenda: [], effects: [] };
  const body = { principalId, type };
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, decision, [
    ...ports.people.principalWrites({ principalId, type, name }, key),
    ...call.remember(principalId),
  ]);
  return committed.ok ? { ok: true, body } : committed;
}

export async function repeatPrincipal(
  ports: PeoplePorts,
  { actor }: Call<Operations['registerPrincipal']>,
  id: string,
): Promise<Reply<Operations['registerPrincipal']>> {
  const denied = mayInPractice(actor, 'principal.register');
  if (denied) return denied;
  const found = await ports.people.principal(id);
  if (!found) return problem('not-found', { rule: 'person.principal' });
  const { principalId, type } = found;
  return { ok: true, body: { principalId, type } };
}

export async function listPrincipals(
  ports: PeoplePorts,
  { actor, query }: Call<Operations['listPrincipals']>,
): Promise<Reply<Operations['listPrincipals']>> {
  const denied = mayInPractice(actor, 'principal.list');
  if (denied) return denied;
  const page = await ports.people.principals(query.limit ?? PAGE, fromCursor(query.cursor));
  return { ok: true, body: { items: page.items, ...toCursor(page.next) } };
}
