import type { AgendaItem } from '../../domain/agenda.ts';
import { resumeRequest } from '../../domain/rights/execution.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { stillDue } from '../shared/still-there.ts';
import { loadRequest } from './case.ts';
import type { DueRightsPorts } from './due-ports.ts';

/**
 * The day of an erasure that waited: its request goes on, which tells who got the data and starts the erasure. Until that has begun
 * the item stays on the agenda.
 */
export async function eraseOnItsDay(ports: DueRightsPorts, item: AgendaItem, requestId: string): Promise<string> {
  const loaded = await loadRequest(ports, { dossierId: item.subject, requestId });
  if (!loaded || !(await stillDue(item, ports))) return 'done';
  const outcome = resumeRequest(loaded.request, ports.policy);
  if (!outcome.ok) return outcome.refusal.code;
  const writes = ports.rights.saveWrites(loaded.request, outcome.next, loaded.key);
  const result = await commitBySystem(ports, item.subject, outcome, writes);
  return result.ok ? 'done' : result.conflict;
}
