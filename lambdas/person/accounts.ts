import type { peopleOperations } from '../../contracts/person/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import type { Decision, Outcome } from '../../domain/decision.ts';
import {
  clientKnown,
  appointManager as decideAppointManager,
  dismissManager as decideDismissManager,
  invitePerson as decideInvitePerson,
  resumePerson as decideResumePerson,
  suspendPerson as decideSuspendPerson,
} from '../../domain/person/accounts.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Somebody } from '../../domain/person/same-person.ts';
import type { GuardedWrite } from '../../stores/writes.ts';
import { type Answer, type Call, type Problem, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { alikeInRole } from './alike.ts';
import type { PeoplePorts } from './ports.ts';
import { personView } from './view.ts';

type Operations = typeof peopleOperations;

/**
 * The directory gives the id of an account, so the account comes before the record. An account without a record can do
 * nothing; inviting the same address again takes it up.
 */
export async function invitePerson(
  ports: PeoplePorts,
  call: Call<Operations['invitePerson']>,
): Promise<Reply<Operations['invitePerson']>> {
  const { role, email, givenName, locale, principalId, withoutMail } = call.body;
  const denied = mayInPractice(call.actor, role === 'client' ? 'client.invite' : 'person.invite');
  if (denied) return denied;
  const organisation = principalId === undefined ? {} : { principalId };
  const who = { email, isOwner: false };
  const others = await alikeInRole(ports, role, email);
  const known = call.actor.role === 'coach' ? await activeAmong(ports, others) : undefined;
  if (known) return invited(ports, call, clientKnown(known), []);
  const rule = call.actor.role === 'coach' ? 'dossier.assigned-coach' : 'person.managed-by-owner';
  const checked = decideInvitePerson({ personId: '', role, ...organisation }, who, others, rule);
  if (!checked.ok) return checked;
  if (role === 'owner') return problem('owner-fixed', { rule: 'person.one-owner' });
  if (principalId !== undefined && !(await ports.people.principalKnown(principalId)))
    return problem('principal-unknown', { rule: 'person.principal', field: 'principalId' });
  const account = await ports.directory.invite({
    email,
    givenName,
    role,
    locale,
    ...(withoutMail ? { withoutMail } : {}),
  });
  if (!account.ok && account.personId === undefined)
    return problem('person-exists', { rule: 'person.managed-by-owner' });
  const outcome = decideInvitePerson({ personId: account.personId ?? '', role, ...organisation }, who, others, rule);
  return outcome.ok ? invited(ports, call, outcome, ports.people.createWrites(outcome.next)) : outcome;
}

async function invited(
  ports: PeoplePorts,
  call: Call<Operations['invitePerson']>,
  decision: Decision<Person>,
  writes: readonly GuardedWrite<'person-exists'>[],
): Promise<Reply<Operations['invitePerson']>> {
  const { next } = decision;
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, decision, [
    ...writes,
    ...call.remember(next.personId),
  ]);
  return committed.ok ? { ok: true, body: personView(next) } : committed;
}

async function activeAmong({ people }: PeoplePorts, others: readonly Somebody[]): Promise<Person | undefined> {
  const found = await Promise.all(others.map(({ personId = '' }) => people.load(personId)));
  return found.find((one) => one?.state === 'active');
}

export async function repeatInvitation(
  ports: PeoplePorts,
  { actor }: Call<Operations['invitePerson']>,
  personId: string,
): Promise<Reply<Operations['invitePerson']>> {
  const person = await ports.people.load(personId);
  const denied = mayInPractice(actor, person?.role === 'client' ? 'client.invite' : 'person.invite');
  if (denied) return denied;
  return person ? { ok: true, body: personView(person) } : problem('not-found', { rule: 'person.managed-by-owner' });
}

export async function appointManager(
  ports: PeoplePorts,
  call: Call<Operations['appointManager']>,
): Promise<Reply<Operations['appointManager']>> {
  const denied = mayInPractice(call.actor, 'manager.appoint');
  if (denied) return denied;
  const person = await ports.people.load(call.params.personId);
  return person ? saved(ports, call, person, decideAppointManager(person, call.today)) : nobody(call);
}

export async function dismissManager(
  ports: PeoplePorts,
  call: Call<Operations['dismissManager']>,
): Promise<Reply<Operations['dismissManager']>> {
  const denied = mayInPractice(call.actor, 'manager.dismiss');
  if (denied) return denied;
  const person = await ports.people.load(call.params.personId);
  if (!person) return nobody(call);
  const answer = await saved(ports, call, person, decideDismissManager(person));
  return answer.ok ? { ok: true, body: undefined } : answer;
}

type OnPerson = Call<Operations['changeEmail']>;

export async function suspendPerson(
  ports: PeoplePorts,
  call: Call<Operations['suspendPerson']>,
): Promise<Reply<Operations['suspendPerson']>> {
  const denied = mayInPractice(call.actor, 'person.suspend');
  if (denied) return denied;
  const person = await ports.people.load(call.params.personId);
  return person ? saved(ports, call, person, decideSuspendPerson(person)) : nobody(call);
}

export async function resumePerson(
  ports: PeoplePorts,
  call: Call<Operations['resumePerson']>,
): Promise<Reply<Operations['resumePerson']>> {
  const denied = mayInPractice(call.actor, 'person.resume');
  if (denied) return denied;
  const person = await ports.people.load(call.params.personId);
  return person ? saved(ports, call, person, decideResumePerson(person)) : nobody(call);
}

/** The owner, whom the deployment made, has no record, and cannot be changed here (RIO-1.6). */
export const nobody = ({ params, actor }: Pick<OnPerson, 'params' | 'actor'>): Problem =>
  problem(params.personId === actor.personId ? 'owner-fixed' : 'not-found', { rule: 'person.managed-by-owner' });

export async function saved(
  ports: PeoplePorts,
  call: Pick<OnPerson, 'actor' | 'falseAlarms' | 'now'>,
  person: Person,
  outcome: Outcome<Person>,
): Promise<Answer<ReturnType<typeof personView>>> {
  if (!outcome.ok) return outcome;
  const write = ports.people.saveWrite(person, outcome.next);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [write]);
  return committed.ok ? { ok: true, body: personView(outcome.next) } : committed;
}
