import type { Person } from '../../domain/person/person.ts';
import { linkedTrace } from '../../domain/person/sign-in.ts';
import type { Asker, Problem } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { every } from '../shared/every.ts';
import { liveDossier } from '../shared/still-there.ts';
import { dossiersOf } from './in-use.ts';
import type { PeoplePorts } from './ports.ts';

/**
 * Says in each of a client's own dossiers that they have another account, since no other chain names a client. Once,
 * however often it is asked to.
 * @returns the problem that stopped it.
 */
export async function traceAccount(ports: PeoplePorts, call: Asker, person: Person): Promise<Problem | undefined> {
  const own = person.role === 'client' ? await dossiersOf(ports, person.personId) : [];
  for (const { dossierId } of own) {
    const stopped = await traced(ports, call, person, dossierId);
    if (stopped) return stopped;
  }
  return undefined;
}

async function traced(
  ports: PeoplePorts,
  call: Asker,
  person: Person,
  dossierId: string,
): Promise<Problem | undefined> {
  ports.committer.readAhead(dossierId, call.now);
  const [loaded, isDone] = await Promise.all([liveDossier(ports, dossierId), isTraced(ports, person, dossierId)]);
  if (!loaded || isDone) return undefined;
  const decision = { audit: [linkedTrace(person)] as const, agenda: [], effects: [] };
  const committed = await commitDecision(ports, call, dossierId, decision, [ports.dossiers.checkWrite(loaded)]);
  return committed.ok ? undefined : committed;
}

/** How many entries of a chain are read at once. */
const ENTRIES = 100;

async function isTraced({ audit }: PeoplePorts, person: Person, dossierId: string): Promise<boolean> {
  const entries = await every((after) => audit.list(dossierId, ENTRIES, after));
  return entries.some(({ action, facts }) => action === 'account.link' && facts?.account === person.account);
}
