import type { complaintOperations } from '../../contracts/complaint/operations.ts';
import { previewOf } from '../letters/preview.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { complaintLetter } from './letters.ts';
import { openComplaint } from './open.ts';
import type { ComplaintPorts } from './ports.ts';
import { traced } from './read.ts';
import { decisionOn, ownersFor } from './steps.ts';

type Operations = typeof complaintOperations;

/** The letter as it would be, by the same decision and the same words: what is refused there is refused here. */
export async function previewComplaintDecision(
  ports: ComplaintPorts,
  call: Call<Operations['previewComplaintDecision']>,
): Promise<Reply<Operations['previewComplaintDecision']>> {
  const [opened, owners] = await Promise.all([openComplaint(ports, call, 'complaint.handle'), ownersFor(ports, call)]);
  if (!opened.ok) return opened;
  const outcome = decisionOn(ports, call, opened.complaint, owners);
  if (!outcome.ok) return outcome;
  const trace = await traced(ports, call, opened, 'complaint.read');
  if (!trace.ok) return trace;
  const written = complaintLetter('decision', outcome.next, ports.policy, call.query.language ?? 'nl');
  return { ok: true, body: previewOf(written) };
}
