import type { consentOperations } from '../../contracts/consent/operations.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { absentCoach, coverView, headOf, loadCover } from './view.ts';

type Operations = typeof consentOperations;

export async function listCovers(
  ports: ConsentHttpPorts,
  { actor, query }: Call<Operations['listCovers']>,
): Promise<Reply<Operations['listCovers']>> {
  const denied = mayInPractice(actor, 'cover.read');
  if (denied) return denied;
  const coachId = absentCoach(actor, query.coachId);
  if (coachId === undefined) return problem('coach-unknown', { rule: 'cover.replacement', field: 'coachId' });
  const page = await ports.covers.list(coachId, query.limit ?? PAGE, fromCursor(query.cursor));
  const items = await Promise.all(page.items.map((cover) => headOf(ports, cover)));
  return { ok: true, body: { items, ...toCursor(page.next) } };
}

export async function getCover(
  ports: ConsentHttpPorts,
  call: Call<Operations['getCover']>,
): Promise<Reply<Operations['getCover']>> {
  const loaded = await loadCover(ports, call, 'cover.read');
  if (!loaded.ok) return loaded;
  return { ok: true, body: await coverView(ports, loaded.cover), version: loaded.cover.version };
}
