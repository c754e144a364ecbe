import type { complaintOperations } from '../../contracts/complaint/operations.ts';
import { decideComplaint } from '../../domain/complaint/decide.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import type { ComplaintPorts } from './ports.ts';
import { act } from './steps.ts';

type Operations = typeof complaintOperations;

/**
 * Signals of nobody who is known, closed together: each is decided as not taken up, with the same reasons, while it is as it was
 * read, in a transaction of its own. What cannot be closed stays as it is, and is named with the reason.
 */
export async function closeSignals(
  ports: ComplaintPorts,
  call: Call<Operations['closeSignals']>,
): Promise<Reply<Operations['closeSignals']>> {
  const { reasons, signals } = call.body;
  const decision = { outcome: 'not-taken-up', reasons, measures: [] } as const;
  const closed: string[] = [];
  const left: { complaintId: string; problem: string }[] = [];
  for (const { complaintId, state } of signals) {
    const answer = await act(ports, { ...call, params: { complaintId } }, 'complaint.handle', (complaint) => {
      if (complaint.channel !== 'anonymous') return problem('not-allowed', { rule: 'complaint.procedure' });
      if (complaint.state !== state) return problem('version-conflict');
      return decideComplaint(complaint, decision, new Set(), ports.policy, call.today);
    });
    if (answer.ok) closed.push(complaintId);
    else left.push({ complaintId, problem: answer.refusal.code });
  }
  return { ok: true, body: { closed, left } };
}
