import type { peopleOperations } from '../../contracts/person/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { changeWishes } from '../../domain/person/accounts.ts';
import { languageOf } from '../letters/language.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import type { PeoplePorts } from './ports.ts';
import { meView } from './view.ts';

type Operations = typeof peopleOperations;

export async function getMe(
  { people, directory }: PeoplePorts,
  { actor }: Call<Operations['getMe']>,
): Promise<Reply<Operations['getMe']>> {
  const denied = mayInPractice(actor, 'me.read');
  if (denied) return denied;
  const [person, contact] = await Promise.all([people.load(actor.personId), directory.contactOf(actor.personId)]);
  const wishes = { mail: person?.noMail !== true, locale: languageOf(contact) };
  return { ok: true, body: meView(actor, wishes, person?.appointedOn) };
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
  const before = { mail: person.noMail !== true, locale: languageOf(await ports.directory.contactOf(actor.personId)) };
  const wishes = { mail: body.mail, locale: body.locale ?? before.locale };
  const view = { ok: true, body: meView(actor, wishes, person.appointedOn) } as const;
  // No change, so nothing to record.
  if (wishes.mail === before.mail && wishes.locale === before.locale) return view;
  const outcome = changeWishes(person, before, wishes);
  if (!outcome.ok) return outcome;
  const write = ports.people.saveWrite(person, outcome.next);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [write]);
  if (!committed.ok) return committed;
  // The directory last: what broke off before it still differs, and a repeat changes it.
  if (wishes.locale !== before.locale) await ports.directory.changeLocale(person.personId, wishes.locale);
  return view;
}
