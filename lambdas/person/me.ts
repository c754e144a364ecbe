import type { peopleOperations } from '../../contracts/person/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { changeMail } from '../../domain/person/accounts.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import type { PeoplePorts } from './ports.ts';
import { meView } from './view.ts';

type Operations = typeof peopleOperations;

export async function getMe(
  { people }: PeoplePorts,
  { actor }: Call<Operations['getMe']>,
): Promise<Reply<Operations['getMe']>> {
  const denied = mayInPractice(actor, 'me.read');
  if (denied) return denied;
  const person = await people.load(actor.personId);
  return { ok: true, body: meView(actor, person?.noMail !== true, person?.appointedOn) };
}

/** The owner always gets mail: they answer for what goes wrong. */
export async function changeMe(
  ports: PeoplePorts,
  call: Call<Operations['changeMe']>,
): Promise<Reply<Operations['changeMe']>> {
  const { actor, body } = call;
  const denied = mayInPractice(actor, 'me.change');
  if (denied) return denied;
  const person = await ports.people.load(actor.personId);
  if (!person) return problem('not-allowed', { rule: 'access.dossier' });
  const view = { ok: true, body: meView(actor, body.mail, person.appointedOn) } as const;
  // No change, so nothing to record.
  if (body.mail === (person.noMail !== true)) return view;
  const outcome = changeMail(person, body.mail);
  if (!outcome.ok) return outcome;
  const write = ports.people.saveWrite(person, outcome.next);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [write]);
  return committed.ok ? view : committed;
}
