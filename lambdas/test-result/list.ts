import type { testResultOperations } from '../../contracts/test-result/operations.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { consultAndRead } from '../shared/consult.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import type { TestResultPorts } from './ports.ts';

type Operation = (typeof testResultOperations)['listTestInvitations'];

/** Who was asked, until when, and what came of it. One whose days went by is shown as lapsed, also before the sweep came by. */
export async function listTestInvitations(ports: TestResultPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const { dossierId } = call.params;
  const { limit = PAGE, cursor } = call.query;
  const opened = await consultAndRead(ports, call, dossierId, 'test-invitation.list', ({ key }) =>
    ports.invitations.list(dossierId, key, limit, fromCursor(cursor)),
  );
  if (!opened.ok) return opened;
  const { items, next } = opened.content;
  const views = items.map(({ invitationId, state, category, askedOn, lastDay, secrets }) => ({
    invitationId,
    state: state === 'open' && lastDay < call.today ? ('lapsed' as const) : state,
    category,
    askedOn,
    lastDay,
    ...secrets,
  }));
  return { ok: true, body: { items: views, ...toCursor(next) } };
}
