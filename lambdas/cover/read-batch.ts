import type { consentOperations } from '../../contracts/consent/operations.ts';
import type { BatchReply } from '../../contracts/cover/replies.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { wordsOf } from '../shared/why-not.ts';
import { batchView } from './start-batch.ts';
import { ownDossiers } from './view.ts';

type Get = (typeof consentOperations)['getBatch'];

/** For who asked for it, as long as they may ask for such things. A coach sees what concerns the dossiers that are still theirs. */
export async function getBatch(ports: ConsentHttpPorts, { actor, params }: Call<Get>): Promise<Reply<Get>> {
  const denied = mayInPractice(actor, 'batch.read');
  if (denied) return denied;
  const batch = (await ports.batches.load(params.batchId))?.batch;
  if (!batch || batch.by.personId !== actor.personId || batch.by.role !== actor.role)
    return problem('not-found', { rule: 'access.dossier' });
  const own = actor.role === 'coach' || batch.refused.length > 0 ? await ownDossiers(ports, batch.work.coachId) : [];
  const numbers = new Map(own.map(({ dossierId, number }) => [dossierId, number]));
  const view = batchView(batch, (dossierId) => actor.role !== 'coach' || numbers.has(dossierId));
  return { ok: true, body: { ...view, refused: await explained(view.refused, numbers) } };
}

/** What was not done, called by its number and with the words of its problem. */
const explained = (refused: BatchReply['refused'], numbers: ReadonlyMap<string, string>) =>
  Promise.all(
    refused.map(async (one) => {
      const [number, why] = [numbers.get(one.dossierId), await wordsOf(one.problem)];
      return { ...one, ...(number === undefined ? {} : { number }), ...(why ? { why } : {}) };
    }),
  );
