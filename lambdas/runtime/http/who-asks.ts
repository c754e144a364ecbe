import type { Actor } from '../../../domain/person/person.ts';
import { problem } from '../call.ts';
import { type Exchange, type HttpPorts, type HttpStep, Refused } from './exchange.ts';
import { claimsOf } from './http-event.ts';

const NOBODY: Actor = { personId: 'nobody', role: 'principal' };

/** Finds out who asks; nobody in particular, where anyone may read. */
export const whoAsks = (ports: Pick<HttpPorts, 'people'>): HttpStep => ({
  before: async ({ event }) => {
    event.actor = event.operation.spec.public ? NOBODY : await actorOf(ports, event);
  },
});

/** Who has the account behind the token. A removed or suspended person is nobody at once, and so is an account that was replaced; the owner is made by the deployment (RIO-1.6). */
async function actorOf({ people }: Pick<HttpPorts, 'people'>, event: Exchange): Promise<Actor> {
  const claims = claimsOf(event);
  if (!claims) throw new Refused(problem('unauthenticated'));
  const person = await people?.ofAccount(claims.accountId);
  if (person === 'replaced') throw new Refused(problem('account-removed', { rule: 'access.dossier' }));
  if (person?.state === 'active') {
    const { personId, role, principalId, appointedOn } = person;
    const appointed = appointedOn === undefined ? {} : { appointed: true as const };
    return { personId, role, ...appointed, ...(principalId === undefined ? {} : { principalId }) };
  }
  if (!person && claims.groups.includes('owner')) return { personId: claims.accountId, role: 'owner' };
  const code = person?.state === 'suspended' ? 'account-suspended' : 'account-removed';
  throw new Refused(problem(code, { rule: 'access.dossier' }));
}
