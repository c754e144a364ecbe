import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { isOpen } from '../../domain/complaint/complaint.ts';
import { outsiderInvited, outsiderInvolved, refuseOutsider } from '../../domain/complaint/handler.ts';
import { confirmComplaint } from '../../domain/complaint/steps.ts';
import { awaitAnswer, reportFailure } from '../../domain/complaint/watch.ts';
import { invitePerson } from '../../domain/person/accounts.ts';
import type { LoadedComplaint } from '../../stores/complaints.ts';
import { lookingAgain, stopWaiting } from '../shared/again.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { type ComplaintTaskPorts, commitComplaint, loadComplaint } from './case.ts';
import { involvedIn } from './people.ts';
import type { ComplaintOutcome, ComplaintTask } from './task.ts';

/** Carries out one step of a complaint. Each looks before it does, so it may come twice and in any run. */
export const complaintStep = (ports: ComplaintTaskPorts, task: ComplaintTask): Promise<ComplaintOutcome> =>
  lookingAgain(ports, () => step(ports, task));

async function step(ports: ComplaintTaskPorts, task: ComplaintTask): Promise<ComplaintOutcome> {
  const loaded = await loadComplaint(ports, task.complaintId);
  if (!loaded) {
    if (task.step === 'await') await stopWaiting(ports, task.token, 'complaint.gone', { complaint: task.complaintId });
    return { outcome: 'gone' };
  }
  switch (task.step) {
    case 'open':
      return open(ports, loaded);
    case 'await':
      await commitComplaint(ports, loaded, awaitAnswer(loaded.complaint, task.for, task.token));
      return { outcome: 'done' };
    case 'report-failure':
      await commitComplaint(ports, loaded, reportFailure(loaded.complaint, await ports.clock.now()));
      return { outcome: 'failed' };
  }
}

/**
 * Confirms receipt once a round, before an outside handler is invited, so that a failed invitation does not delay the
 * confirmation.
 */
async function open(ports: ComplaintTaskPorts, before: LoadedComplaint): Promise<ComplaintOutcome> {
  let loaded = before;
  if (loaded.complaint.state === 'received')
    loaded = await commitComplaint(
      ports,
      loaded,
      confirmComplaint(loaded.complaint, ports.policy, await ports.clock.now()),
    );
  const { handler, state } = loaded.complaint;
  if (isOpen(loaded.complaint) && handler?.kind === 'outside' && handler.personId === undefined)
    await invite(ports, loaded);
  if (state === 'decided') return { outcome: 'decided' };
  return { outcome: isOpen(loaded.complaint) ? 'open' : 'closed' };
}

/** The outside handler may not handle a complaint that is theirs or about them: then the owner has to name another one. */
async function invite(ports: ComplaintTaskPorts, loaded: LoadedComplaint): Promise<void> {
  const { complaint } = loaded;
  const { email } = ports.policy.organisation.outsideHandler;
  const refused = refuseOutsider(complaint, email, await involvedIn(ports, complaint));
  await commitComplaint(
    ports,
    loaded,
    refused ? outsiderInvolved(complaint) : outsiderInvited(complaint, await invited(ports)),
  );
}

/**
 * The account of the outside handler that the practice names: a manager account without an appointment, which gives no
 * rights. Inviting the same
 * address again uses the same account.
 * @throws when the address belongs to somebody of the practice: then they are not from outside, and the owner hears of it.
 */
async function invited(ports: ComplaintTaskPorts): Promise<string> {
  const { name, email } = ports.policy.organisation.outsideHandler;
  const account = await ports.directory.invite({ email, givenName: name, role: 'manager', locale: 'nl' });
  const { personId } = account;
  if (personId === undefined) throw new Error('The handler from outside has another account here');
  if (await ports.people.load(personId)) return personId;
  const outcome = invitePerson({ personId, role: 'manager' }, { email, isOwner: false }, []);
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`);
  const result = await commitBySystem(ports, ORGANISATION_CHAIN, outcome, ports.people.createWrites(outcome.next));
  if (!result.ok) throw new Error('The account was made by another run');
  return personId;
}
