import type { peopleOperations } from '../../contracts/person/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { sendRegulation as decide } from '../../domain/person/send-regulation.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { enterPractice } from '../shared/open-dossier.ts';
import type { PeoplePorts } from './ports.ts';

type Operation = (typeof peopleOperations)['sendRegulation'];

/** The whole of a version, by mail to who asks (RIO-2.1). */
export async function sendRegulation(ports: PeoplePorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const { actor, params } = call;
  const denied = enterPractice(ports, call, 'regulation.ask');
  if (denied) return denied;
  if (!ports.policy.regulations.some(({ version }) => version === params.version))
    return problem('not-found', { rule: 'regulation.given' });
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, decide(actor, params.version), []);
  return committed.ok ? { ok: true, body: {} } : committed;
}
