import type { peopleOperations } from '../../../contracts/operations/people.ts';
import { type AuditDraft, ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { refuseForbiddenText } from '../../../domain/free-text.ts';
import { invitePerson, type Person, removePerson } from '../../../domain/person.ts';
import type { Policy } from '../../../policies/index.ts';
import type { Committer } from '../../../stores/commit.ts';
import type { Directory, Ids } from '../../../stores/outside.ts';
import type { PeopleStore } from '../../../stores/people.ts';
import type { Vault } from '../../../stores/vault.ts';
import { fromCursor, PAGE, toCursor } from '../kernel/cursor.ts';
import { mayInPractice } from '../kernel/open-dossier.ts';
import { commitDecision } from '../kernel/outcome.ts';
import { type LogicSet, problem } from '../kernel/types.ts';

export type PeoplePorts = {
  readonly policy: Policy;
  readonly prefix: 'RIO' | 'EK';
  readonly people: PeopleStore;
  readonly vault: Vault;
  readonly directory: Directory;
  readonly committer: Committer;
  readonly ids: Ids;
};
type Set = LogicSet<typeof peopleOperations>;

const view = ({ version: _, ...person }: Person) => person;

/**
 * The directory gives the id of an account, so the account comes before the record. An account without a record can do
 * nothing; inviting the same address again takes it up.
 */
const invite =
  (ports: PeoplePorts): Set['invitePerson'] =>
  async (call) => {
    const { role, email, givenName, locale, principalId } = call.body;
    const denied = mayInPractice(call.actor, 'person.invite');
    if (denied) return denied;
    const organisation = principalId === undefined ? {} : { principalId };
    const checked = invitePerson({ personId: '', role, ...organisation });
    if (!checked.ok) return checked;
    if (role === 'owner') return problem('owner-fixed', { article: 'RIO-1.6' });
    if (principalId !== undefined && !(await ports.people.principalKnown(principalId)))
      return problem('principal-unknown', { article: 'RIO-1.4', field: 'principalId' });
    const account = await ports.directory.invite({ email, givenName, role, locale });
    if (!account.ok && account.personId === undefined) return problem('person-exists', { article: 'EK-4.1' });
    const outcome = invitePerson({ personId: account.personId ?? '', role, ...organisation });
    if (!outcome.ok) return outcome;
    const body = view(outcome.next);
    const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [
      ports.people.createWrite(outcome.next),
      ...call.keep({ status: 201, body }),
    ]);
    return committed.ok ? { ok: true, body } : committed;
  };

/** The record first: from then on no request is answered. Then the account, also when a repeat comes after a failure. */
const remove =
  (ports: PeoplePorts): Set['removePerson'] =>
  async (call) => {
    const denied = mayInPractice(call.actor, 'person.remove');
    if (denied) return denied;
    const { personId } = call.params;
    const person = await ports.people.load(personId);
    if (!person) return problem(personId === call.actor.personId ? 'owner-fixed' : 'not-found', { article: 'EK-4.1' });
    const outcome = removePerson(person);
    if (!outcome.ok) {
      if (outcome.refusal.code === 'already-removed') await ports.directory.remove(personId);
      return outcome;
    }
    const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [
      ports.people.saveWrite(person, outcome.next),
    ]);
    if (!committed.ok) return committed;
    await ports.directory.remove(personId);
    return { ok: true, body: undefined };
  };

const registered = (principalId: string, type: string): AuditDraft => ({
  act: 'record',
  action: 'principal.register',
  articles: ['RIO-1.4', 'EK-1.5'],
  facts: { principal: principalId, type },
});

const registerPrincipal =
  (ports: PeoplePorts): Set['registerPrincipal'] =>
  async (call) => {
    const { type, name } = call.body;
    const denied = mayInPractice(call.actor, 'principal.register');
    if (denied) return denied;
    if (!ports.policy.principalTypes.some(({ id }) => id === type))
      return problem('principal-unknown', { article: 'EK-1.5', field: 'type' });
    const forbidden = refuseForbiddenText({ name });
    if (forbidden) return forbidden;
    const principalId = ports.ids.next();
    const { key, write } = await ports.vault.create(principalId);
    const decision = { audit: [registered(principalId, type)] as const, agenda: [], effects: [] };
    const body = { principalId, type };
    const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, decision, [
      ...ports.people.principalWrites({ principalId, type, name }, key),
      { write, conflict: 'person-exists' },
      ...call.keep({ status: 201, body }),
    ]);
    return committed.ok ? { ok: true, body } : committed;
  };

export const peopleLogic = (ports: PeoplePorts): Set => ({
  invitePerson: invite(ports),
  removePerson: remove(ports),
  registerPrincipal: registerPrincipal(ports),
  listPeople: async ({ actor, query }) => {
    const denied = mayInPractice(actor, 'person.list');
    if (denied) return denied;
    const page = await ports.people.list(query.limit ?? PAGE, fromCursor(query.cursor));
    return { ok: true, body: { items: page.items.map(view), ...toCursor(page.next) } };
  },
  listPrincipals: async ({ actor, query }) => {
    const denied = mayInPractice(actor, 'principal.list');
    if (denied) return denied;
    const page = await ports.people.principals(query.limit ?? PAGE, fromCursor(query.cursor));
    return { ok: true, body: { items: page.items, ...toCursor(page.next) } };
  },
});
