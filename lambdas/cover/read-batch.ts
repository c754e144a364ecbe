import type { consentOperations } from '../../contracts/consent/operations.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
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
  if (actor.role !== 'coach') return { ok: true, body: batchView(batch) };
  const own = new Set((await ownDossiers(ports, actor.personId)).map(({ dossierId }) => dossierId));
  return { ok: true, body: batchView(batch, (dossierId) => own.has(dossierId)) };
}
