import type { rightsOperations } from '../../contracts/rights/operations.ts';
import { renderLetter } from '../letters/letter.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { rightsLetter } from './letters.ts';
import { openRequest } from './open.ts';
import type { RightsPorts } from './ports.ts';
import { traced } from './read.ts';
import { decide } from './steps.ts';

type Operations = typeof rightsOperations;

/** The letter as it would be, by the same decision and the same words: what is refused there is refused here. */
export async function previewRightsDecision(
  ports: RightsPorts,
  call: Call<Operations['previewRightsDecision']>,
): Promise<Reply<Operations['previewRightsDecision']>> {
  const opened = await openRequest(ports, call, 'rights.handle');
  if (!opened.ok) return opened;
  const outcome = await decide(ports, opened, call.body, call.today);
  if (!outcome.ok) return outcome;
  const facts = { request: opened.request.requestId, letter: 'decision' };
  const trace = await traced(ports, call, opened, 'rights.letter', facts);
  if (!trace.ok) return trace;
  const { language = 'nl' } = call.query;
  const written = rightsLetter('decision', outcome.next, opened.dossier, ports.policy, language, call.today);
  return { ok: true, body: '', raw: await renderLetter(written, await ports.fonts()) };
}
