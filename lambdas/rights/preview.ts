import type { rightsOperations } from '../../contracts/rights/operations.ts';
import { previewOf } from '../letters/preview.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { rightsLetter } from './letters.ts';
import { openFor } from './open.ts';
import type { RightsPorts } from './ports.ts';
import { traced } from './read.ts';
import { decide, lookBeside } from './steps.ts';

type Operations = typeof rightsOperations;

/** The letter as it would be, by the same decision and the same words: what is refused there is refused here. */
export async function previewRightsDecision(
  ports: RightsPorts,
  call: Call<Operations['previewRightsDecision']>,
): Promise<Reply<Operations['previewRightsDecision']>> {
  const { dossierId, requestId } = call.params;
  const opened = await openFor(ports, call, dossierId, 'rights.handle');
  if (!opened.ok) return opened;
  // The list of requests about the dossier has this one too, so it is not read by itself.
  const beside = await lookBeside(ports, opened, call.body);
  const request = beside.requests.find((one) => one.requestId === requestId);
  if (!request) return problem('not-found', { rule: 'access.dossier' });
  const outcome = decide(ports, { ...opened, request }, beside, call.body, call.today);
  if (!outcome.ok) return outcome;
  const facts = { request: requestId, letter: 'decision' };
  const trace = await traced(ports, call, opened, 'rights.letter', facts);
  if (!trace.ok) return trace;
  const { language = 'nl' } = call.query;
  const written = rightsLetter('decision', outcome.next, opened.dossier, ports.policy, language, call.today);
  return { ok: true, body: previewOf(written) };
}
